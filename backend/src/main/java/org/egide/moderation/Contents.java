package org.egide.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.identity.Action;
import org.egide.identity.Own;
import org.egide.identity.Person;
import org.egide.moderation.ModeratedContent.Reading;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every kind of content that moderation handles, by its name. */
@Component
class Contents {

    private static final int AT_ONCE = 200;

    private final Map<String, ModeratedContent> kinds;

    Contents(List<ModeratedContent> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ModeratedContent::kind, Function.identity()));
    }

    ModeratedContent of(String kind) {
        return Objects.requireNonNull(kinds.get(kind), kind);
    }

    /** One content; fails with {@link NotFound} {@code unknown-item}. */
    Mono<Reading> read(SpaceId space, String kind, UUID content) {
        return of(kind).read(space, List.of(content))
                .flatMap(readings ->
                        readings.isEmpty() ? Mono.error(new NotFound("unknown-item")) : Mono.just(readings.getFirst()));
    }

    /** Contents by kind: one read per kind, not per content. */
    Mono<Map<UUID, Reading>> read(SpaceId space, Map<String, List<UUID>> byKind) {
        return Flux.fromIterable(byKind.entrySet())
                .concatMap(entry -> of(entry.getKey()).read(space, entry.getValue()))
                .flatMapIterable(readings -> readings)
                .collectMap(Reading::content);
    }

    /** Contents whose kind is not known, each asked of every kind. */
    Mono<Map<UUID, Reading>> readAny(SpaceId space, List<UUID> contents) {
        if (contents.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Flux.fromIterable(kinds.values())
                .concatMap(
                        kind -> Flux.fromIterable(contents).buffer(AT_ONCE).concatMap(some -> kind.read(space, some)))
                .flatMapIterable(readings -> readings)
                .collect(HashMap::new, (all, reading) -> all.put(reading.content(), reading));
    }

    /** What the author of a content is known by; nothing when they said nothing of themselves. */
    Mono<Set<String>> author(SpaceId space, String kind, UUID content) {
        return of(kind).authors(space, List.of(content)).map(all -> all.getOrDefault(content, Set.of()));
    }

    /** Refuses somebody who would do to their own words what the rights keep for others ({@code own-contribution}). */
    Mono<Void> requireOthers(Action action, SpaceId space, String kind, UUID content, Person person) {
        return author(space, kind, content)
                .map(keys -> keys.stream().anyMatch(person.keys()::contains))
                .doOnNext(own -> action.requireNotOwn(Own.CONTRIBUTION, own))
                .then();
    }
}
