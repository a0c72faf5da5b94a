package org.egide.moderation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.egide.register.Kind;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import reactor.core.publisher.Mono;

/** A second kind of content, made up: questions asked in a meeting, kept in memory, filed under an agenda. */
@TestComponent
class MadeUpQuestions implements ModeratedContent {

    static final String KIND = "question";

    private final Map<UUID, Asked> all = new ConcurrentHashMap<>();

    UUID ask(String words, String author) {
        UUID id = UUID.randomUUID();
        all.put(id, new Asked(new Words(null, words, author), "agenda-1", "ASKED"));
        return id;
    }

    /** What the public would read of it; empty while nothing is published. */
    String shown(UUID id) {
        Asked asked = get(id);
        return asked.standing().equals("ANSWERABLE") ? asked.words().body() : "";
    }

    String agenda(UUID id) {
        return get(id).agenda();
    }

    private Asked get(UUID id) {
        return Objects.requireNonNull(all.get(id));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<List<Reading>> read(SpaceId space, List<UUID> contents) {
        return Mono.fromCallable(() -> contents.stream()
                .filter(all::containsKey)
                .map(id -> reading(id, get(id)))
                .toList());
    }

    private static Reading reading(UUID id, Asked asked) {
        return new Reading(
                id,
                "Q-" + id.toString().substring(0, 4),
                null,
                asked.words().body(),
                asked.words().author(),
                asked.agenda(),
                Kind.QUESTION.name(),
                Instant.parse("2021-04-01T10:00:00Z"),
                asked.standing());
    }

    @Override
    public Mono<Map<UUID, Set<String>>> authors(SpaceId space, List<UUID> contents) {
        return Mono.fromCallable(() -> {
            Map<UUID, Set<String>> known = new HashMap<>();
            contents.forEach(
                    id -> known.put(id, Set.of("email:" + get(id).words().author() + "@example.org")));
            return known;
        });
    }

    @Override
    public Mono<String> apply(SpaceId space, UUID content, Decision decision, @Nullable Words words) {
        return Mono.fromCallable(() -> {
            Asked before = get(content);
            String standing = decision.outcome() == Decision.Outcome.REFUSE ? "TURNED_DOWN" : "ANSWERABLE";
            all.put(content, new Asked(words == null ? before.words() : words, before.agenda(), standing));
            return before.standing();
        });
    }

    @Override
    public Mono<Void> takeBack(SpaceId space, UUID content, String before, @Nullable Words words, Instant at) {
        return Mono.fromRunnable(() -> all.computeIfPresent(
                content, (id, now) -> new Asked(words == null ? now.words() : words, now.agenda(), before)));
    }

    @Override
    public Mono<String> reclassify(SpaceId space, UUID content, Map<String, String> headings, Instant at) {
        String agenda = headings.getOrDefault("theme", "");
        return Mono.fromCallable(() -> {
            all.computeIfPresent(content, (id, now) -> new Asked(now.words(), agenda, now.standing()));
            return "agenda → " + agenda;
        });
    }

    @Override
    public Mono<Void> appealed(SpaceId space, UUID content, Appeal appeal) {
        return Mono.empty();
    }

    private record Asked(Words words, String agenda, String standing) {}
}
