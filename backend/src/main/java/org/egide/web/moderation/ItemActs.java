package org.egide.web.moderation;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.moderation.Charters;
import org.egide.moderation.ModeratedContent.Reading;
import org.egide.moderation.Moderation;
import org.egide.moderation.Queue;
import org.egide.shared.InvalidRequest;
import org.egide.shared.SpaceId;
import org.egide.web.moderation.ItemPage.Asked;
import org.egide.web.moderation.ItemPage.Handing;
import org.egide.web.moderation.Notice.Done;
import org.egide.web.moderation.QueueRoutes.Did;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What a guarantor does with an item, and which page comes then. */
@Component
class ItemActs {

    private final Queue queue;
    private final Moderation moderation;
    private final Charters charters;
    private final Clock clock;

    ItemActs(Queue queue, Moderation moderation, Charters charters, Clock clock) {
        this.queue = queue;
        this.moderation = moderation;
        this.charters = charters;
        this.clock = clock;
    }

    Mono<Rendering> claim(Asked asked) {
        return queue.claim(asked.space(), asked.content(), asked.guarantor()).map(held -> back(asked, null));
    }

    /** The one passed over waits for whoever comes next. */
    Mono<Rendering> pass(Asked asked) {
        return queue.open(asked.space(), asked.content())
                .map(opened -> opened.waiting().cursor())
                .flatMap(cursor -> queue.release(asked.space(), asked.content(), asked.guarantor())
                        .then(next(asked, asked.filter().passing(cursor), null)));
    }

    Mono<Rendering> decide(Asked asked, DecisionForm form) {
        SpaceId space = asked.space();
        return queue.reading(space, asked.content())
                .flatMap(reading -> Mono.fromCallable(() -> form.toVerdict(reading.words()))
                        .flatMap(verdict -> moderation.decide(space, asked.content(), verdict, asked.guarantor()))
                        .map(decision ->
                                new Did(Done.valueOf(decision.outcome().name()), asked.content(), reading.label())))
                .flatMap(did -> next(asked, asked.filter(), did));
    }

    Mono<Rendering> undo(Asked asked) {
        return moderation
                .undo(asked.space(), asked.content(), asked.guarantor())
                .then(Mono.defer(() -> queue.claim(asked.space(), asked.content(), asked.guarantor())))
                .map(held -> back(asked, did(Done.UNDONE, held.reading())));
    }

    Mono<Rendering> reclassify(Asked asked, Map<String, String> headings) {
        return moderation
                .reclassify(asked.space(), asked.content(), headings, asked.guarantor())
                .then(Mono.defer(() -> queue.reading(asked.space(), asked.content())))
                .map(reading -> back(asked, did(Done.RECLASSIFIED, reading)));
    }

    Mono<Rendering> handOver(Asked asked, Handing handing) {
        return Mono.fromCallable(() -> colleague(asked, handing.to()))
                .flatMap(email ->
                        moderation.handOver(asked.space(), asked.content(), email, handing.note(), asked.guarantor()))
                .then(Mono.defer(() -> queue.reading(asked.space(), asked.content())))
                .flatMap(reading -> next(asked, asked.filter(), did(Done.HANDED_OVER, reading)));
    }

    /** Guarantors other than who asks, by name; fails with {@code not-a-guarantor}. */
    private static String colleague(Asked asked, @Nullable String name) {
        return asked.consultation().holding(Role.GUARANTOR).stream()
                .filter(member -> member.name().equals(name))
                .map(Member::email)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("not-a-guarantor"));
    }

    /** The next item; the list when nothing is left but what was passed over. */
    private Mono<Rendering> next(Asked asked, FilterForm filter, @Nullable Did did) {
        String slug = asked.consultation().slug();
        return filter.toFilter(
                        asked.consultation(), charters.current(asked.space()), asked.guarantor(), clock.instant())
                .flatMap(wanted -> queue.hold(asked.space(), wanted, filter.passed(), asked.guarantor()))
                .map(item -> QueueRoutes.toItem(slug, item.content(), filter, did))
                .defaultIfEmpty(QueueRoutes.toQueue(slug, filter.fromTheFront(), did));
    }

    private static Rendering back(Asked asked, @Nullable Did did) {
        return QueueRoutes.toItem(asked.consultation().slug(), asked.content(), asked.filter(), did);
    }

    private static Did did(Done what, Reading reading) {
        return new Did(what, reading.content(), reading.label());
    }
}
