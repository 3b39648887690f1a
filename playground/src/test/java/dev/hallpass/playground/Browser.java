package dev.hallpass.playground;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.openqa.selenium.By;
import org.openqa.selenium.InvalidElementStateException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's chromium, driven as a person would: by what stands on the page. Takes a picture where it is told to. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target/screenshots");

    private final ChromeDriver driver;
    private final String base;

    Browser(int port) {
        base = "http://localhost:" + port + "/";
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB",
                "--hide-scrollbars",
                "--window-size=1440,1000");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        driver = new ChromeDriver(service, options);
    }

    void open(String hash) {
        driver.get(base + hash);
    }

    void reload() {
        driver.navigate().refresh();
    }

    void back() {
        driver.navigate().back();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Another tab, and in it from now on. */
    void newTab() {
        driver.switchTo().newWindow(WindowType.TAB);
    }

    List<String> tabs() {
        return new ArrayList<>(driver.getWindowHandles());
    }

    void switchTo(String tab) {
        driver.switchTo().window(tab);
    }

    /** Closes this tab, and is in the first one again. */
    void closeTab() {
        driver.close();
        switchTo(tabs().get(0));
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void scheme(String lightOrDark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
    }

    /** How wide the page is, in pixels: more than the window where something sticks out. */
    long pageWidth() {
        return (Long)
                java.util.Objects.requireNonNull(driver.executeScript("return document.documentElement.scrollWidth"));
    }

    WebElement find(String css) {
        return wait(css)
                .until(d -> d.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    private WebDriverWait wait(String what) {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(StaleElementReferenceException.class)
                .ignoring(NoSuchElementException.class)
                .ignoring(InvalidElementStateException.class)
                .withMessage(what);
        return wait;
    }

    /** Waits until the part of the page says so. */
    void sees(String css, String words) {
        wait(css + " saying " + words)
                .until(d -> d.findElements(By.cssSelector(css)).stream()
                        .anyMatch(one -> one.isDisplayed() && one.getText().contains(words)));
    }

    void seesNo(String css) {
        wait("no " + css)
                .until(d -> d.findElements(By.cssSelector(css)).stream().noneMatch(WebElement::isDisplayed));
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    String text(String css) {
        return find(css).getText();
    }

    void click(String css) {
        steadily(css, () -> {
            WebElement element = find(css);
            driver.executeScript("arguments[0].scrollIntoView({block: 'nearest'})", element);
            element.click();
        });
    }

    /** The page may draw something anew between looking for it and touching it; then it is looked for once more. */
    private void steadily(String what, Runnable touch) {
        wait(what).until(d -> {
            touch.run();
            return true;
        });
    }

    /** Clicks the button inside of {@code css} that carries these words; the last one where there are several. */
    void press(String css, String words) {
        press(css, words, text -> text.contains(words));
    }

    /** The same with these words and no others. */
    void pressExactly(String css, String words) {
        press(css, words, words::equals);
    }

    private void press(String css, String words, Predicate<String> fits) {
        steadily("button " + words, () -> {
            WebElement button = driver.findElements(By.cssSelector(css + " button, " + css + " a")).stream()
                    .filter(one -> one.isDisplayed() && fits.test(one.getText()))
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> new NoSuchElementException(words));
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
            button.click();
        });
    }

    void type(String css, String text) {
        steadily(css, () -> {
            WebElement field = find(css);
            field.clear();
            field.sendKeys(text);
        });
    }

    /** Presses keys for whatever has the focus when they arrive. */
    void keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    String focused() {
        WebElement element = driver.switchTo().activeElement();
        return String.valueOf(element.getDomAttribute("data-key")) + " " + element.getDomAttribute("id");
    }

    /** Sends a line in the channel that is open. */
    void send(String line) {
        type("#composer-text", line);
        find("#composer-text").sendKeys(Keys.ESCAPE, Keys.ENTER);
    }

    void choose(String key, String label) {
        steadily(label, () -> new Select(find(field(key))).selectByVisibleText(label));
    }

    /** Searches in a type-ahead and takes the option with these words. */
    void search(String key, String typed, String wanted) {
        type(field(key), typed);
        sees("#screen .options [role=option]", wanted);
        steadily(
                wanted,
                () -> driver.findElements(By.cssSelector("#screen .options [role=option]")).stream()
                        .filter(one -> one.getText().contains(wanted))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException(wanted))
                        .click());
    }

    static String field(String key) {
        return "#screen [data-key='" + key + "']";
    }

    /** What a frame without scripts shows. */
    String frameText(String css) {
        driver.switchTo().frame(find(css));
        String text = driver.findElement(By.tagName("body")).getText();
        driver.switchTo().defaultContent();
        return text;
    }

    void shot(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What scripts complained of. */
    List<String> complaints() {
        Set<String> kinds = driver.manage().logs().getAvailableLogTypes();
        return kinds.contains("browser")
                ? driver.manage().logs().get("browser").getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                        .map(entry -> entry.getMessage())
                        .toList()
                : List.of();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
