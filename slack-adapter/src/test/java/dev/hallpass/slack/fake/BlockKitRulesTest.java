package dev.hallpass.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with one trespasser beside the longest that is still taken. */
class BlockKitRulesTest {

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("section text 3000", section(3000), section(3001)),
                rule("empty text", section(1), section(0)),
                rule("header 150", header(150), header(151)),
                rule("header is plain", header(1), header(1).replace("plain_text", "mrkdwn")),
                rule("fields 10", fields(10, 9), fields(11, 9)),
                rule("field text 2000", fields(1, 2000), fields(1, 2001)),
                rule("context 10", context(10), context(11)),
                rule("actions 25", actions(25, 1, 1, 1), actions(26, 1, 1, 1)),
                rule("button text 75", actions(1, 75, 1, 1), actions(1, 76, 1, 1)),
                rule("button value 2000", actions(1, 1, 2000, 1), actions(1, 1, 2001, 1)),
                rule("action_id 255", actions(1, 1, 1, 254), actions(1, 1, 1, 256)),
                rule("same action_id", actions(2, 1, 1, 1), actions(2, 1, 1, 1).replace("b1", "b0")),
                rule("block_id 255", divider(x(255)), divider(x(256))),
                rule("same block_id", divider("a") + "," + divider("b"), divider("a") + "," + divider("a")),
                rule("50 blocks", dividers(50), dividers(51)),
                rule("unknown type", divider("a"), divider("a").replace("divider", "marquee")),
                rule("unknown property", divider("a"), "{'type':'divider','colour':'red'}"),
                rule("missing property", header(1), "{'type':'header'}"),
                rule("100 options", select(100, 75, 150), select(101, 75, 150)),
                rule("option text 75", select(1, 75, 1), select(1, 76, 1)),
                rule("option value 150", select(1, 1, 150), select(1, 1, 151)),
                rule("a select has options", select(1, 1, 1), select(0, 1, 1)),
                rule("initial option among options", initial("v"), initial("w")),
                rule("confirm title 100", confirm(100, 300, 30), confirm(101, 300, 30)),
                rule("confirm text 300", confirm(1, 300, 30), confirm(1, 301, 30)),
                rule("confirm button 30", confirm(1, 1, 30), confirm(1, 1, 31)),
                rule("placeholder 150", input(placeholder(150)), input(placeholder(151))),
                rule("label 2000", labelled(2000), labelled(2001)),
                rule("text input max_length 3000", input(longest(3000)), input(longest(3001))),
                rule("initial value within max_length", input(prefilled(5, 5)), input(prefilled(5, 6))),
                rule("date", input(date("2026-11-24")), input(date("24.11.2026"))),
                rule("time", input(time("16:00")), input(time("24:00"))),
                rule("no button in an input", input(longest(1)), input("{'type':'button','text':" + plain(1) + "}")),
                rule(
                        "no text input in actions",
                        actions(1, 1, 1, 1),
                        "{'type':'actions','elements':[{'type':'plain_text_input','action_id':'a'}]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void takesTheLongestAndRefusesTheTrespasser(String name, String good, String bad) {
        assertThat(message(good)).isEmpty();
        assertThat(message(bad)).isNotEmpty();
    }

    static Stream<Arguments> viewRules() {
        return Stream.of(
                rule("title 24", modal(24, 24, 24, 1, 1), modal(25, 24, 24, 1, 1)),
                rule("submit 24", modal(1, 24, 1, 1, 1), modal(1, 25, 1, 1, 1)),
                rule("close 24", modal(1, 1, 24, 1, 1), modal(1, 1, 25, 1, 1)),
                rule("private_metadata 3000", modal(1, 1, 1, 3000, 1), modal(1, 1, 1, 3001, 1)),
                rule("100 blocks", modal(1, 1, 1, 1, 100), modal(1, 1, 1, 1, 101)),
                rule(
                        "an input needs a submit",
                        modal(1, 1, 1, 1, 1),
                        modal(1, 1, 1, 1, 1).replace("'submit'", "'submit_'")),
                rule(
                        "a title is needed",
                        modal(1, 1, 1, 1, 1),
                        modal(1, 1, 1, 1, 1).replace("'title'", "'titel'")),
                rule(
                        "a type is needed",
                        modal(1, 1, 1, 1, 1),
                        modal(1, 1, 1, 1, 1).replace("modal", "window")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("viewRules")
    void takesTheLongestViewAndRefusesTheTrespasser(String name, String good, String bad) {
        assertThat(BlockKitRules.aboutView(Json.read(good.replace('\'', '"')))).isEmpty();
        assertThat(BlockKitRules.aboutView(Json.read(bad.replace('\'', '"')))).isNotEmpty();
    }

    @Test
    void namesThePlaceOfAComplaint() {
        assertThat(message(section(3001)))
                .containsExactly("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    }

    private static Arguments rule(String name, String good, String bad) {
        return Arguments.of(name, good, bad);
    }

    private static List<String> message(String blocks) {
        return BlockKitRules.aboutMessage(Json.read(("[" + blocks + "]").replace('\'', '"')));
    }

    private static String x(int length) {
        return "x".repeat(length);
    }

    private static String many(int count, java.util.function.IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
    }

    private static String plain(int length) {
        return "{'type':'plain_text','text':'" + x(length) + "'}";
    }

    private static String marked(int length) {
        return "{'type':'mrkdwn','text':'" + x(length) + "'}";
    }

    private static String section(int length) {
        return "{'type':'section','text':" + marked(length) + "}";
    }

    private static String header(int length) {
        return "{'type':'header','text':" + plain(length) + "}";
    }

    private static String fields(int count, int length) {
        return "{'type':'section','fields':[" + many(count, i -> marked(length)) + "]}";
    }

    private static String context(int count) {
        return "{'type':'context','elements':[" + many(count, i -> marked(1)) + "]}";
    }

    private static String divider(String id) {
        return "{'type':'divider','block_id':'" + id + "'}";
    }

    private static String dividers(int count) {
        return many(count, i -> divider("d" + i));
    }

    private static String actions(int count, int text, int value, int id) {
        return "{'type':'actions','elements':["
                + many(
                        count,
                        i -> "{'type':'button','action_id':'" + (id == 1 ? "b" + i : x(id)) + "','text':" + plain(text)
                                + ",'value':'" + x(value) + "'}")
                + "]}";
    }

    private static String select(int count, int text, int value) {
        return input("{'type':'static_select','action_id':'s','options':["
                + many(count, i -> "{'text':" + plain(text) + ",'value':'" + x(value) + "'}") + "]}");
    }

    private static String initial(String value) {
        String option = "{'text':" + plain(1) + ",'value':'v'}";
        return input("{'type':'static_select','action_id':'s','options':[" + option + "],'initial_option':"
                + option.replace("'v'", "'" + value + "'") + "}");
    }

    private static String confirm(int title, int text, int button) {
        return "{'type':'actions','elements':[{'type':'button','action_id':'a','text':" + plain(1)
                + ",'confirm':{'title':" + plain(title) + ",'text':" + plain(text) + ",'confirm':" + plain(button)
                + ",'deny':" + plain(1) + "}}]}";
    }

    private static String input(String element) {
        return "{'type':'input','block_id':'i','label':" + plain(1) + ",'element':" + element + "}";
    }

    private static String labelled(int length) {
        return input(longest(1)).replace(plain(1), plain(length));
    }

    private static String placeholder(int length) {
        return "{'type':'plain_text_input','action_id':'t','placeholder':" + plain(length) + "}";
    }

    private static String longest(int most) {
        return "{'type':'plain_text_input','action_id':'t','max_length':" + most + "}";
    }

    private static String prefilled(int most, int length) {
        return "{'type':'plain_text_input','action_id':'t','max_length':" + most + ",'initial_value':'" + x(length)
                + "'}";
    }

    private static String date(String value) {
        return "{'type':'datepicker','action_id':'d','initial_date':'" + value + "'}";
    }

    private static String time(String value) {
        return "{'type':'timepicker','action_id':'d','initial_time':'" + value + "'}";
    }

    private static String modal(int title, int submit, int close, int metadata, int blocks) {
        return "{'type':'modal','title':" + plain(title) + ",'submit':" + plain(submit) + ",'close':" + plain(close)
                + ",'private_metadata':'" + x(metadata) + "','blocks':[" + input(longest(1))
                + (blocks > 1 ? "," + dividers(blocks - 1) : "") + "]}";
    }
}
