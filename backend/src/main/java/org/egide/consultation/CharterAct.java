package org.egide.consultation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.identity.Person;
import org.egide.moderation.Charter.Motive;
import org.egide.moderation.CharterDraft;
import org.egide.moderation.Charters;
import org.egide.moderation.Wording;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The charter or its grounds change while contributions are received. */
@Component
class CharterAct implements TwoKeyAct {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    static final String FIELD = "charter";

    private final Charters charters;
    private final JsonMapper json;

    CharterAct(Charters charters, JsonMapper json) {
        this.charters = charters;
        this.json = json;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CHARTER);
    }

    @Override
    public Mono<Map<String, Object>> prepare(Consultation current, Kind kind, Map<String, Object> asked) {
        return Mono.fromCallable(() -> {
                    WhileOpen.require(current);
                    return draft(asked.get(FIELD));
                })
                .flatMap(draft -> charters.current(current.id())
                        .doOnNext(draft::check)
                        .map(before -> Map.of("from", before.version(), "to", json.convertValue(draft, MAP))));
    }

    private CharterDraft draft(@Nullable Object asked) {
        if (asked == null) {
            throw new InvalidRequest(List.of(Fault.of(FIELD, "field-required")));
        }
        try {
            return whole(json.convertValue(asked, CharterDraft.class));
        } catch (JacksonException unreadable) {
            throw new InvalidRequest(List.of(Fault.of(FIELD, "invalid-value")));
        }
    }

    /** What JSON leaves out comes as null, whatever the types say. */
    private static CharterDraft whole(CharterDraft draft) {
        boolean missing =
                Stream.of(draft.terms(), draft.articles(), draft.grounds()).anyMatch(Objects::isNull)
                        || draft.articles().stream()
                                .flatMap(article -> Stream.of(article.key(), article.title(), article.text()))
                                .anyMatch(Objects::isNull)
                        || draft.grounds().stream()
                                .flatMap(motive -> Stream.of(motive.ground(), motive.article(), motive.title()))
                                .anyMatch(Objects::isNull)
                        || words(draft).map(Wording::fr).anyMatch(Objects::isNull);
        if (missing) {
            throw new InvalidRequest(List.of(Fault.of(FIELD, "invalid-value")));
        }
        return draft;
    }

    private static Stream<Wording> words(CharterDraft draft) {
        return Stream.concat(
                draft.articles().stream().flatMap(article -> Stream.of(article.title(), article.text())),
                draft.grounds().stream().map(Motive::title));
    }

    @Override
    public Mono<Void> carryOut(Consultation current, KeyedAct act, Person by) {
        WhileOpen.require(current);
        int version = Integer.parseInt(String.valueOf(act.content().get("from")));
        return charters.replace(current.id(), version, draft(act.content().get("to")), by)
                .onErrorMap(Stale.class, changed -> new Conflict("act-outdated"))
                .then();
    }
}
