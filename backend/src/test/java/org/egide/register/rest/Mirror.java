package org.egide.register.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.egide.ledger.Canonical;
import org.egide.ledger.Commitments;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a stranger holds who read the change feed and nothing else: the contributions by number. Each published one is
 * checked against the commitment that the log holds of it.
 */
final class Mirror {

    private final Map<Long, ObjectNode> contributions = new TreeMap<>();
    private final Map<String, String> commitments = new HashMap<>();
    private @Nullable String cursor;

    /** Takes over one item of the feed; one taken over before changes nothing. */
    void take(JsonNode change) {
        cursor = change.get("cursor").asString();
        String subject = change.get("subject").asString();
        if (change.get("detail").get("commitment") != null) {
            commitments.put(subject, change.get("detail").get("commitment").asString());
        }
        JsonNode contribution = change.get("contribution");
        if (contribution.isNull()) {
            contributions.values().removeIf(one -> one.get("id").asString().equals(subject));
            return;
        }
        contributions.put(contribution.get("number").asLong(), (ObjectNode) contribution);
    }

    /** Where to go on. */
    @Nullable
    String cursor() {
        return cursor;
    }

    /** By number; replies are counted here, since each came with its own event. */
    Map<Long, JsonNode> contributions() {
        Map<Long, JsonNode> all = new TreeMap<>();
        contributions.forEach((number, one) -> all.put(number, one.deepCopy().put("replies", repliesTo(number))));
        return all;
    }

    private int repliesTo(long number) {
        return (int) contributions.values().stream()
                .filter(one -> one.get("replyTo").asLong(0) == number
                        && one.get("status").asString().equals("PUBLISHED"))
                .count();
    }

    /** The words of a change are those that the log committed to. */
    void check(JsonNode change) {
        JsonNode is = change.get("contribution");
        if (change.get("salt").isNull()) {
            return;
        }
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("title", text(is, "title"));
        content.put("body", text(is, "body"));
        content.put("commune", text(is, "commune"));
        content.put("stance", text(is, "stance"));
        content.put(
                "replyTo", is.get("replyTo").isNull() ? null : is.get("replyTo").asLong());
        content.put(
                "receivedAt",
                Canonical.instant(java.time.Instant.parse(is.get("receivedAt").asString())));
        content.put("author", author(change));
        assertThat(Commitments.of(bytes(change, "salt"), Canonical.json(content)))
                .isEqualTo(commitments.get(change.get("subject").asString()));
    }

    private static @Nullable String author(JsonNode change) {
        String name = text(change.get("contribution"), "authorName");
        return name == null
                ? text(change, "authorCommitment")
                : Commitments.of(bytes(change, "authorSalt"), Canonical.json(Map.of("author", name)));
    }

    private static byte[] bytes(JsonNode node, String name) {
        return Base64.getDecoder().decode(node.get(name).asString());
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.get(name).isNull() ? null : node.get(name).asString();
    }

    static JsonNode parse(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
