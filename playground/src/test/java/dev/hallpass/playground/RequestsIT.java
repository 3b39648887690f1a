package dev.hallpass.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A user without any right asks, an approver decides in the helpdesk's channel, and the code comes to the user alone. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestsIT {
    private static final String LAPTOP = ".laptop:not([hidden])";
    private static final String DM_CODE = "#messages .header.code";
    private static final String CODE = "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}";
    private static final Pattern RECEIPT = Pattern.compile("R-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @TempDir
    private static Path home;

    private static Playground playground;
    private static Browser browser;
    private static String code = "";

    @BeforeAll
    static void start() {
        playground = Playground.start("--server.port=" + freePort(), "--hallpass.home=" + home.resolve("data"));
        browser = new Browser(playground.port());
        browser.open("");
        browser.press("#tour", "Close the tour");
    }

    /** The link to the page for paper names the port before the server has it. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        playground.close();
    }

    private static void become(String name) {
        browser.press("#people", name);
        browser.sees("#people [aria-current]", name);
    }

    private static void openApp() {
        browser.press("#apps", "Hallpass");
        browser.sees("#place", "Hallpass");
    }

    private static void openHelpdesk() {
        browser.press("#channels", "helpdesk");
        browser.sees("#place", "helpdesk");
    }

    @Test
    @Order(1)
    void asksByOneTypedLine() {
        become("Maria");
        openHelpdesk();
        browser.send("/otp request devices on LT-0042 during 1h because \"trade fair\"");
        browser.sees("#messages .private", "is taken down and on its way to those who decide it");
        browser.sees("#messages", "Pending until");
        browser.shot("30-asked");
    }

    @Test
    @Order(2)
    void isDecidedInTheChannelByWhoMay() {
        become("Petr");
        openHelpdesk();
        browser.pressExactly("#messages", "Approve");
        browser.sees("#ask", "Approve request");
        browser.press("#ask", "Approve");
        browser.sees("#messages", "Approved by Petr");
        browser.shot("31-approved");
        openApp();
        assertThat(browser.count(DM_CODE)).as("who approves sees no code").isZero();
    }

    @Test
    @Order(3)
    void findsTheCodeWithTheOneWhoAskedAlone() {
        become("Maria");
        openApp();
        code = browser.text(DM_CODE);
        assertThat(code).matches(CODE);
        browser.shot("32-code-for-the-requester");
    }

    @Test
    @Order(4)
    void printsTheCodeFromAPageThatOpensOnce() {
        browser.press("#messages", "Print it");
        browser.press("#messages", "Open the page for your printer");
        browser.switchTo(browser.tabs().get(1));
        browser.sees("main", "Behind this button");
        browser.press("main", "Show the password");
        assertThat(browser.text(".code")).isEqualTo(code);
        browser.sees("main", "The digits in words");
        browser.shot("33-paper");
        browser.closeTab();
    }

    @Test
    @Order(5)
    void tellsTheHelpdeskWhatBecameOfIt() {
        browser.click(LAPTOP + " [role=switch]");
        browser.type("#LT-0042-code", code);
        browser.press(LAPTOP, "Redeem");
        browser.sees(LAPTOP + " .device.allowed", "open");
        Matcher receipt = RECEIPT.matcher(browser.text(LAPTOP + " .terminal"));
        assertThat(receipt.find()).isTrue();
        browser.send(receipt.group());
        browser.sees("#messages", "The code stands here no more.");
        openHelpdesk();
        browser.sees("#messages", "on LT-0042, by receipt");
        browser.shot("34-redeemed");
        assertThat(browser.complaints()).isEmpty();
    }
}
