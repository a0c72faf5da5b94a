package org.egide.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.identity.Action;
import org.egide.identity.Capacity;
import org.egide.identity.Capacity.Given;
import org.egide.identity.Chapter;
import org.egide.identity.Own;
import org.egide.identity.Rule;
import org.egide.testing.StoredFile;
import org.junit.jupiter.api.Test;

/** {@code docs/rights.md} is the table that the code reads, in words that a lawyer reads. */
class RightsDocumentTests {

    private static final Map<Capacity, String> NAMES = new TreeMap<>(Map.of(
            Capacity.PUBLIC, "Anybody",
            Capacity.AUTHOR, "Holder of the code",
            Capacity.SIGNED_IN, "Signed in",
            Capacity.GUARANTOR, "Guarantor",
            Capacity.DESIGNATED_GUARANTOR, "Designated guarantor",
            Capacity.OWNER, "Owner",
            Capacity.CLERK, "Clerk",
            Capacity.RESPONDENT, "Respondent",
            Capacity.COMMISSION_OFFICER, "Commission officer",
            Capacity.PLATFORM_OPERATOR, "Platform operator"));

    private static final String HEAD = """
            # Rights

            Who may do what. This page is printed from `identity/Action.java`, the one table that the code asks
            (`RightsDocumentTests`); `RightsTests` calls every route as everybody and compares the answers with it.

            ## Principles

            1. Whoever is not named may not.
            2. A role given on a consultation counts on that consultation (**here**), and is nothing on another one.
               Roles given by the national realm count on **every** consultation.
            3. **Never** is stronger than any permission: the project owner of a consultation cannot touch its
               moderation, whatever else they are.
            4. Nobody is judge in their own cause: **not own** names what of one's own may not be touched.
            5. Whoever runs the platform has, on a consultation, the rights of anybody.
            6. A consultation that is being prepared does not exist for those who do not work on it.
            7. Refusals are said: 401 to whoever is not signed in or brings a bad token (a page leads to the sign-in),
               403 to whoever may not, 404 where even the existence is not theirs to know.

            """;

    @Test
    void theDocumentIsTheTable() throws IOException {
        String articles =
                Stream.of(Chapter.values()).map(RightsDocumentTests::chapter).collect(Collectors.joining());
        StoredFile.isUpToDate("rights.md", HEAD + table() + articles + routes());
    }

    @Test
    void everyCapacityHasItsName() {
        assertThat(NAMES.keySet()).containsExactly(Capacity.values());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("## The table\n\n| | ");
        table.append(String.join(" | ", NAMES.values())).append(" | not own |\n|---|");
        table.append("---|".repeat(NAMES.size() + 1)).append('\n');
        for (Action action : Action.values()) {
            table.append("| [")
                    .append(action)
                    .append("](#")
                    .append(anchor(action))
                    .append(") | ");
            table.append(NAMES.keySet().stream()
                    .map(capacity -> cell(action.rule(), capacity))
                    .collect(Collectors.joining(" | ")));
            table.append(" | ").append(own(action.rule())).append(" |\n");
        }
        return table.append('\n').toString();
    }

    private static String cell(Rule rule, Capacity capacity) {
        if (rule.never().contains(capacity)) {
            return "**never**";
        }
        return rule.allowed().contains(capacity) ? reach(capacity.given()) : "–";
    }

    private static String reach(Given given) {
        return switch (given) {
            case TO_ALL -> "yes";
            case BY_CODE -> "their own";
            case ON_A_CONSULTATION -> "here";
            case BY_KEYCLOAK -> "every";
        };
    }

    private static String own(Rule rule) {
        return rule.notOnOwn().isEmpty()
                ? ""
                : rule.notOnOwn().stream()
                        .sorted()
                        .map(RightsDocumentTests::lower)
                        .collect(Collectors.joining(", "));
    }

    private static String lower(Own own) {
        return own.name().toLowerCase(Locale.ROOT);
    }

    private static String chapter(Chapter chapter) {
        String articles = Arrays.stream(Action.values())
                .filter(action -> action.chapter() == chapter)
                .map(RightsDocumentTests::article)
                .collect(Collectors.joining());
        return "## " + chapter.title() + "\n\n" + articles;
    }

    private static String article(Action action) {
        Rule rule = action.rule();
        String never = rule.never().isEmpty() ? "" : " Never: " + names(rule.never().stream()) + ".";
        String alone = rule.inOneOnly() ? " In one of these capacities only." : "";
        return "### " + heading(action) + "\n\n" + action.sentence() + "\n\n*May: " + names(rule.allowed().stream())
                + "." + alone + never + " Source: " + action.source() + ".*\n\n";
    }

    private static String names(Stream<Capacity> capacities) {
        return capacities
                .sorted()
                .map(NAMES::get)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String heading(Action action) {
        return "Article " + (action.ordinal() + 1) + ": " + action;
    }

    private static String anchor(Action action) {
        return heading(action).toLowerCase(Locale.ROOT).replace(":", "").replace(' ', '-');
    }

    private static String routes() {
        Map<Action, List<String>> byAction = RouteRight.all().stream()
                .collect(Collectors.groupingBy(
                        RouteRight::action,
                        TreeMap::new,
                        Collectors.mapping(
                                route -> "`" + route.method() + " " + route.pattern() + "`", Collectors.toList())));
        StringBuilder annex = new StringBuilder("## Annex: where each right is asked\n\n");
        byAction.forEach((action, routes) -> annex.append("- **")
                .append(action)
                .append("**: ")
                .append(String.join(", ", routes))
                .append('\n'));
        return annex.toString();
    }
}
