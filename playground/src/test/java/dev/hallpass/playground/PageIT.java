package dev.hallpass.playground;

import static dev.hallpass.playground.Browser.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page itself: reloads, tabs, the back button, the keyboard, small screens, and much or strange text. */
@Tag("browser")
class PageIT {
    private static final String OLIVIA_IN_HELPDESK = "#as=U0OLIVIA&in=C0HELPDESK";
    private static final String PETR_IN_GENERAL = "#as=U0PETER&in=C0GENERAL";

    @TempDir
    private static Path home;

    private static Playground playground;
    private static Browser browser;

    @BeforeAll
    static void start() {
        playground = Playground.start("--server.port=0", "--hallpass.home=" + home.resolve("data"));
        browser = new Browser(playground.port());
        browser.open("");
        browser.press("#tour", "Close the tour");
    }

    @AfterAll
    static void stop() {
        browser.close();
        playground.close();
    }

    @AfterEach
    void closeEveryModal() {
        while (playground.slack().workspace().modal("U0OLIVIA").isPresent()) {
            playground.slack().as("U0OLIVIA").close();
        }
    }

    @Test
    void keepsTheTourClosedAndOpensItAgainWhenAsked() {
        browser.open(OLIVIA_IN_HELPDESK);
        browser.find("#tour-open");
        browser.seesNo("#tour");
        browser.click("#tour-open");
        for (int step = 1; step < 5; step++) {
            browser.press("#tour", "Next");
        }
        browser.sees("#tour", "Everybody sees their own");
        browser.press("#tour", "Done");
        browser.seesNo("#tour");
    }

    @Test
    void keepsAFormThroughAReload() {
        browser.open(OLIVIA_IN_HELPDESK);
        browser.send("/otp");
        browser.sees("#screen", "What for");
        browser.choose("duration", "4 h");
        browser.type(field("justification"), "half a sen");
        browser.keys(Keys.TAB);
        browser.sees("body", "Issue");
        playgroundHolds("half a sen");

        browser.reload();

        browser.sees("#screen", "What for");
        assertThat(browser.find(field("justification")).getDomProperty("value")).isEqualTo("half a sen");
        assertThat(browser.find(field("duration")).getText()).contains("4 h");
        browser.keys(Keys.ESCAPE);
        browser.seesNo("#screen");
        assertThat(browser.focused()).contains("composer-text");
    }

    private static void playgroundHolds(String typed) {
        org.awaitility.Awaitility.await()
                .until(() -> playground
                        .slack()
                        .as("U0OLIVIA")
                        .modal()
                        .state()
                        .toString()
                        .contains(typed));
    }

    @Test
    void goesBackToWhereOneWas() {
        browser.open(OLIVIA_IN_HELPDESK);
        browser.press("#channels", "general");
        browser.sees("#place", "general");
        browser.press("#people", "Maria");
        browser.sees("#people [aria-current]", "Maria");

        browser.back();
        browser.sees("#people [aria-current]", "Olivia");
        browser.sees("#place", "general");
        browser.back();
        browser.sees("#place", "helpdesk");
    }

    @Test
    void showsTheAppHomeOfEachPersonAndIssuesFromIt() {
        browser.open(OLIVIA_IN_HELPDESK);
        browser.press("#apps", "Hallpass");
        browser.click("#tab-home");
        browser.sees("#home", "Olivia");
        browser.sees("#home", "OTP administrator");
        browser.shot("23-home");
        browser.press("#home", "New code");
        browser.sees("#screen", "What for");
        browser.keys(Keys.ESCAPE);
        browser.seesNo("#screen");

        browser.press("#people", "Maria");
        browser.press("#apps", "Hallpass");
        browser.click("#tab-home");
        browser.sees("#home", "Maria");
        assertThat(browser.text("#home")).doesNotContain("Olivia", "New code");
    }

    @Test
    void isTwoPeopleInTwoTabs() {
        browser.open(OLIVIA_IN_HELPDESK);
        String first = browser.tabs().get(0);
        browser.newTab();
        browser.open("#as=U0MARIA&in=C0HELPDESK");
        browser.send("Are you there, Olivia?");
        browser.sees("#messages", "Are you there, Olivia?");
        browser.send("/otp whoami");
        browser.sees("#messages .private", "You are");

        browser.switchTo(first);

        browser.sees("#messages", "Are you there, Olivia?");
        assertThat(browser.text("#messages")).doesNotContain("You are Maria");
    }

    @Test
    void holdsAHundredMessagesLongNamesAndRightToLeft() {
        var petr = playground.slack().as("U0PETER");
        for (int i = 1; i <= 100; i++) {
            petr.say("C0GENERAL", "message " + i);
        }
        petr.say("C0GENERAL", "a".repeat(300));
        petr.say("C0GENERAL", "שלום, המחשב LT-0042 חסום");
        browser.open(PETR_IN_GENERAL);
        browser.sees("#messages", "שלום");
        assertThat(browser.count("#messages .message")).isGreaterThanOrEqualTo(102);
        assertThat(browser.pageWidth()).isLessThanOrEqualTo(1440);
        browser.shot("20-much-text");
    }

    @Test
    void worksByKeyboardAlone() {
        browser.open(OLIVIA_IN_HELPDESK);
        browser.find("#composer-text").sendKeys("/otp hel");
        browser.sees("#hints", "/otp help");
        browser.keys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.keys(Keys.ENTER);
        browser.sees("#messages .private", "This is what you may run");
        browser.keys("/otp", Keys.ESCAPE, Keys.ENTER);
        browser.sees("#screen", "What for");
        assertThat(browser.focused()).contains("scope");
        browser.keys(Keys.ARROW_DOWN);
        browser.find(field("device"));
        assertThat(browser.focused()).contains("scope");
        browser.type(field("device"), "king");
        browser.sees("#screen [role=option]", "Kingston");
        browser.keys(Keys.ENTER);
        assertThat(browser.find(field("device")).getDomProperty("value")).contains("Kingston");
        browser.keys(Keys.ESCAPE);
        browser.seesNo("#screen");
        browser.keys(Keys.ARROW_UP);
        assertThat(browser.find("#composer-text").getDomProperty("value")).isEqualTo("/otp");
    }

    @Test
    void fitsAPhoneInLightAndDark() {
        try {
            for (String scheme : List.of("light", "dark")) {
                browser.size(375, 812);
                browser.scheme(scheme);
                browser.open(OLIVIA_IN_HELPDESK);
                browser.reload();
                browser.sees("#messages", "Kingston");
                assertThat(browser.pageWidth()).isEqualTo(375);
                browser.shot("21-phone-" + scheme);
                browser.size(1440, 1000);
                browser.shot("22-desk-" + scheme);
            }
        } finally {
            browser.size(1440, 1000);
            browser.scheme("light");
        }
    }
}
