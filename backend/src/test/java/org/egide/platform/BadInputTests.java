package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.egide.testing.Site;
import org.egide.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Whatever is wrong with a contribution is said in both languages, by field, and leaves nothing behind. */
class BadInputTests extends SiteTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\n\\t  ", "\\u2003"})
    void anEmptyOrBlankTextIsRefused(String blank) {
        refused(opinion(blank), "invalid-fields", "/body", "Écrivez votre contribution.", "Write your contribution.");
    }

    @Test
    void aTextOfFiftyThousandCharactersIsReceivedWhole() {
        String words = "é".repeat(49_999) + "!";
        int number = accepted(opinion(words));
        assertThat(read(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"50001, 50 001, '50,001'", "98457, 98 457, '98,457'"})
    void aLongerTextIsRefusedWithItsCount(int length, String french, String english) {
        refused(opinion("x".repeat(length)), "invalid-fields", "/body", french, english);
    }

    @Test
    void aBodyOverTheServersLimitIsRefused() {
        problem(
                opinion("x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8),
                413,
                "body-too-large",
                "trop grand",
                "larger");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = opinion("Été à Douvrin").getBytes(StandardCharsets.ISO_8859_1);
        problem(latin, 400, "unreadable-body", "ligne 1", "line 1");
    }

    @Test
    void aBareNulByteIsRefused() {
        problem(opinion("a\u0000b").getBytes(StandardCharsets.UTF_8), 400, "unreadable-body", "ligne 1", "line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud83d", "\\ude00 b", "\\ude00\\ud83d"})
    void aCharacterThatCannotBeKeptIsRefusedRatherThanReplaced(String words) {
        refused(opinion(words), "invalid-fields", "/body", "ne peut pas être conservé", "cannot be kept");
        refused(json("title", words), "invalid-fields", "/title", "ne peut pas être conservé", "cannot be kept");
        refused(
                json("authorName", words),
                "invalid-fields",
                "/authorName",
                "ne peut pas être conservé",
                "cannot be kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u2028b",
                "a\u2029b",
                "\u202eobsen\u202c",
                "\u200fعربي\u200e",
                "e\u0301 et é",
                "👩‍👩‍👧‍👦",
                "\uFEFFmarque",
                "\u00a0bord\u00a0",
                "a\r\nb\rc",
                "\uFFFE\uFFFF"
            })
    void otherCharactersAreKeptAsTheyAre(String words) {
        assertThat(read(accepted(opinion(words.replace("\r", "\\r").replace("\n", "\\n")))))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "theme      | nowhere              | invalid-fields  | n’existe pas dans    | not one of",
                "theme      | \\u0000              | invalid-fields  | n’existe pas dans    | not one of",
                "kind       | SHOUT                | unreadable-body | OPINION, QUESTION    | OPINION, QUESTION",
                "kind       | opinion              | unreadable-body | OPINION, QUESTION    | OPINION, QUESTION",
                "commune    | 99999                | invalid-fields  | INSEE                | INSEE",
                "commune    | \\u0000              | invalid-fields  | INSEE                | INSEE",
                "email      | nobody               | invalid-fields  | n’est pas complète   | not complete",
                "email      | a@b.fr\\r\\nBcc: c@d.fr | invalid-fields | n’est pas complète | not complete"
            })
    void aValueThatDoesNotExistIsRefused(String field, String value, String code, String french, String english) {
        refused(json(field, value), code, "/" + field, french, english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": [\"x\"]}      | /body",
                "{\"theme\": {\"key\": \"water\"}, \"kind\": \"OPINION\", \"body\": \"x\"} | /theme",
                "{\"theme\": \"water\", \"kind\": [], \"body\": \"x\"}                 | /kind",
                "{\"theme\": \"how\", \"body\": \"x\", \"kind\": \"OPINION\", \"publishName\": \"no\"} | /publishName",
                "[{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"x\"}]      | ``",
                "\"water\"                                                            | ``",
                "{\"theme\": \"water\"} {}                                             | ``",
                "12                                                                   | ``"
            })
    void aValueOfAnotherTypeIsRefused(String json, String pointer) {
        refused(json, "unreadable-body", pointer, "ne peut pas être lue", "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"theme\": \"water\"",
                "{'theme': 'water'}",
                "{\"theme\": \"water\",}",
                "nul",
                "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"a\", \"body\": \"b\"}",
                "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"a\nb\"}"
            })
    void malformedJsonIsRefusedWithItsPlace(String json) {
        refused(json, "unreadable-body", "", "mal formé", "malformed");
    }

    @Test
    void anUnknownFieldIsRefusedByItsName() {
        refused(json("likes", "3"), "unreadable-body", "/likes", "« likes »", "“likes”");
        refused(json("number", "1"), "unreadable-body", "/number", "« number »", "“number”");
    }

    @Test
    void nestingAndNumbersBeyondReasonAreRefusedAtOnce() {
        String deep = "{\"theme\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        problem(deep.getBytes(StandardCharsets.UTF_8), 400, "unreadable-body", "lu", "read");
        String huge = "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": " + "9".repeat(100_000) + "}";
        problem(huge.getBytes(StandardCharsets.UTF_8), 400, "unreadable-body", "lu", "read");
        String far = "{\"theme\": \"water\", \"kind\": 1e999999999, \"body\": \"x\"}";
        problem(far.getBytes(StandardCharsets.UTF_8), 400, "unreadable-body", "lu", "read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "   "})
    void noBodyAtAllIsRefused(String nothing) {
        EntityExchangeResult<String> answer = send(nothing.getBytes(StandardCharsets.UTF_8), "en");
        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        String body = String.valueOf(send(
                        "{\"title\": \"%s\", \"email\": \"no\"}"
                                .formatted("t".repeat(300))
                                .getBytes(StandardCharsets.UTF_8),
                        "en")
                .getResponseBody());
        assertThat(JsonPath.<List<String>>read(body, "$.errors[*].pointer")).contains("/theme", "/kind", "/body");
    }

    private void refused(String json, String code, String pointer, String french, String english) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (String language : List.of("fr", "en")) {
            String body = problem(bytes, 400, code, language);
            assertThat(JsonPath.<List<String>>read(body, "$.errors[*].pointer"))
                    .as(body)
                    .containsExactly(pointer);
            String detail = JsonPath.read(body, "$.errors[0].detail");
            assertThat(detail.replace('\u202f', ' ').replace('\u00a0', ' '))
                    .contains(language.equals("fr") ? french : english);
        }
        leavesNothing();
    }

    private void problem(byte[] json, int status, String code, String french, String english) {
        assertThat(problem(json, status, code, "fr")).contains(french);
        assertThat(problem(json, status, code, "en")).contains(english);
        leavesNothing();
    }

    private String problem(byte[] json, int status, String code, String language) {
        EntityExchangeResult<String> answer = send(json, language);
        String body = String.valueOf(answer.getResponseBody());
        assertThat(answer.getStatus().value()).as(body).isEqualTo(status);
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(JsonPath.<String>read(body, "$.type")).isEqualTo("/problems/" + code);
        return body;
    }

    private void leavesNothing() {
        assertThat(Site.text(site.get(contributions(), "fr"))).contains("\"items\":[]");
    }

    private int accepted(String json) {
        EntityExchangeResult<String> answer = send(json.getBytes(StandardCharsets.UTF_8), "fr");
        String body = String.valueOf(answer.getResponseBody());
        assertThat(answer.getStatus().value()).as(body).isEqualTo(201);
        return JsonPath.read(body, "$.number");
    }

    private String read(int number) {
        return JsonPath.read(Site.text(site.get(contributions() + "/" + number, "fr")), "$.body");
    }

    private EntityExchangeResult<String> send(byte[] json, String language) {
        return Site.result(site.post(contributions(), json, language));
    }

    private static String opinion(String body) {
        return "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"" + body + "\"}";
    }

    /** A good body with one field set. */
    private static String json(String field, String value) {
        return switch (field) {
            case "theme" -> "{\"theme\": \"%s\", \"kind\": \"OPINION\", \"body\": \"x\"}".formatted(value);
            case "kind" -> "{\"theme\": \"water\", \"kind\": \"%s\", \"body\": \"x\"}".formatted(value);
            default ->
                "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"x\", \"%s\": \"%s\"}"
                        .formatted(field, value);
        };
    }
}
