package dev.hallpass.playground;

import static dev.hallpass.playground.Browser.field;
import static org.assertj.core.api.Assertions.assertThat;

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

/** Somebody who has never seen Hallpass, from the first look to a revocation, with a picture at each step. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomerIT {
    private static final String LAPTOP = ".laptop:not([hidden])";
    private static final String DM_CODE = "#messages .header.code";
    private static final Pattern RECEIPT = Pattern.compile("R-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @TempDir
    private static Path home;

    private static Playground playground;
    private static Browser browser;
    private static String code = "";

    @BeforeAll
    static void start() {
        playground = Playground.start("--server.port=0", "--hallpass.home=" + home.resolve("data"));
        browser = new Browser(playground.port());
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

    private static void redeem(String laptop, String typed) {
        browser.click("#tab-" + laptop);
        browser.type("#" + laptop + "-code", typed);
        browser.press(LAPTOP, "Redeem");
    }

    @Test
    @Order(1)
    void isShownAround() {
        browser.open("");
        browser.sees("#tour", "Somebody calls the helpdesk");
        browser.sees("#messages", "LT-0042 blocks my Kingston stick");
        browser.sees(LAPTOP + " .devices", "blocked");
        browser.shot("01-first-look");
    }

    @Test
    @Order(2)
    void correctsWhatTheFormFindsWrong() {
        browser.press("#tour", "Type /otp for me");
        browser.sees("#hints", "/otp device");
        browser.shot("02-hints");
        browser.send("/otp");
        browser.sees("#screen", "What for");
        browser.choose("scope", "One device");
        browser.find(field("device"));
        browser.choose("duration", "1 h");
        browser.search("device", "king", "Kingston DT50");
        browser.press("#screen", "Issue");
        browser.sees("#screen .error", "Choose a computer, a user, or both.");
        browser.shot("03-error-at-its-field");
        browser.search("computer", "LT-00", "LT-0042");
        browser.type(field("justification"), "trade fair");
        browser.shot("04-corrected");
        browser.press("#screen .modal-foot", "Issue");
        browser.sees("#screen", "is issued and on its way");
        browser.press("#screen", "Close");
        browser.seesNo("#screen");
    }

    @Test
    @Order(3)
    void findsTheCodeInTheDirectMessages() {
        openApp();
        code = browser.text(DM_CODE);
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        browser.sees("#messages", "In digits:");
        browser.shot("05-code-in-the-direct-message");
    }

    @Test
    @Order(4)
    void opensTheDeviceWithTheNetworkOff() {
        browser.click(LAPTOP + " [role=switch]");
        browser.sees(LAPTOP + " [role=switch]", "off");
        redeem("LT-0042", code);
        browser.sees(LAPTOP + " .device.allowed", "open");
        browser.sees(LAPTOP + " .device.allowed .left", "59 min");
        browser.sees(LAPTOP + " .terminal", "Receipt: R-");
        assertThat(browser.count(LAPTOP + " .device.allowed")).isEqualTo(1);
        browser.shot("06-open-while-offline");
    }

    @Test
    @Order(5)
    void findsTheCodeWorthNothingOnTheOtherLaptop() {
        redeem("LT-0107", code);
        browser.sees(LAPTOP + " .terminal", "This code is not valid here.");
        assertThat(browser.count(LAPTOP + " .device.allowed")).isZero();
        browser.shot("07-worth-nothing-elsewhere");
    }

    @Test
    @Order(6)
    void lengthensNothingByTurningTheClock() {
        browser.click("#tab-LT-0042");
        browser.press(LAPTOP + " .turns", "−1 h");
        browser.sees(LAPTOP + " .clock-says", "The agent does not believe this clock");
        browser.seesNo(LAPTOP + " .device.allowed");
        browser.shot("08-clock-turned");
        browser.press(LAPTOP + " .turns", "right");
        browser.sees(LAPTOP + " .device.allowed", "open");
    }

    @Test
    @Order(7)
    void pastesTheReceiptBackAndTheListSaysRedeemed() {
        Matcher receipt = RECEIPT.matcher(browser.text(LAPTOP + " .terminal"));
        assertThat(receipt.find()).isTrue();
        browser.send(receipt.group());
        browser.sees("#messages", "is redeemed on LT-0042: recorded by receipt");
        browser.sees("#messages", "The code stands here no more.");
        browser.shot("09-receipt-pasted-back");
        openHelpdesk();
        browser.sees("#messages", "on LT-0042, by receipt");
        browser.send("/otp list");
        browser.sees("#messages .private", "on LT-0042, by receipt");
        browser.shot("10-list-says-redeemed-while-offline");
    }

    @Test
    @Order(8)
    void findsNothingNewOnceTheNetworkIsBack() {
        browser.click(LAPTOP + " [role=switch]");
        browser.sees(LAPTOP + " [role=switch]", "on");
        browser.press(LAPTOP, "Sync now");
        browser.sees(LAPTOP + " .terminal", "Synced");
        browser.send("/otp list");
        browser.sees("#messages .private ~ .private", "on LT-0042, by receipt");
        browser.shot("11-nothing-new-after-the-sync");
    }

    @Test
    @Order(9)
    void doesTheSameByOneTypedLine() {
        browser.send("/otp devices on LT-0107 during 2h because \"visitor\" by email olivia@acme.example");
        browser.sees("#messages .private", "by e-mail to");
        browser.sees("#mails", "olivia@acme.example");
        String mail = browser.frameText("#mail iframe");
        assertThat(mail).contains("LT-0107");
        browser.find("#mailbox").click();
        browser.shot("12-mail");
    }

    @Test
    @Order(10)
    void isRefusedTheUniversalCodeInWords() {
        browser.send("/otp universal");
        browser.sees("#messages .private", "The universal code is not shown to your role.");
        browser.shot("13-universal-refused");
    }

    @Test
    @Order(11)
    void opensEverythingWithTheUniversalCodeOfTheRightPerson() {
        become("Sofia");
        for (int tried = 0; tried < 2 && browser.count("#screen .header.code") == 0; tried++) {
            browser.send("/otp universal");
            browser.sees("body", "universal code");
        }
        String universal = browser.text("#screen .header.code");
        browser.shot("14-universal");
        redeem("LT-0107", universal);
        browser.sees(LAPTOP + " .device.allowed", "open");
        assertThat(browser.count(LAPTOP + " .device.allowed")).isEqualTo(3);
        browser.shot("15-universal-opens-everything");
        browser.press("#screen", "Close");
        browser.seesNo("#screen");
    }

    @Test
    @Order(12)
    void takesACodeBack() {
        become("Olivia");
        browser.send("/otp devices on LT-0042 during 4h");
        browser.sees("#messages .private", "is issued and on its way");
        openApp();
        browser.press("#messages", "Revoke");
        browser.sees("#ask", "Revoke");
        browser.shot("16-are-you-sure");
        browser.press("#ask", "Revoke");
        browser.sees("#messages", "Revoked");
        browser.shot("17-revoked");
        assertThat(browser.complaints()).isEmpty();
    }
}
