package org.egide.web.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.moderation.Queue;
import org.egide.moderation.Queue.Opened;
import org.egide.moderation.Words;
import org.egide.register.Kind;
import org.egide.register.State;
import org.egide.shared.Refusal;
import org.egide.shared.SpaceId;
import org.egide.web.ConsultationCard;
import org.egide.web.Faults;
import org.egide.web.Statuses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the page of an item shows. */
@Component
class ItemPage {

    private static final Notice NOTHING_DONE = new Notice(null, null, null);

    private final Queue queue;
    private final MessageSource messages;
    private final Clock clock;

    ItemPage(Queue queue, MessageSource messages, Clock clock) {
        this.queue = queue;
        this.messages = messages;
        this.clock = clock;
    }

    /** The item as it stands. */
    Mono<Rendering> show(Asked asked, Typed typed, Notice notice) {
        return page(asked, typed, Faults.NONE)
                .map(page -> page.modelAttribute("notice", notice).build());
    }

    /** The passages marked so far, each with a ground to choose. */
    Mono<Rendering> passages(Asked asked, Typed typed) {
        return queue.reading(asked.space(), asked.content())
                .map(reading -> typed.decision().marked(reading.words()))
                .flatMap(marked -> show(asked, typed, NOTHING_DONE));
    }

    /** The item with what its author wrote, whatever was decided. */
    Mono<Rendering> original(Asked asked, Words words) {
        return page(asked, Typed.NOTHING, Faults.NONE)
                .map(page -> page.modelAttribute("notice", NOTHING_DONE)
                        .modelAttribute("original", words)
                        .build());
    }

    /** What could not be done; what was typed stays. An item that is not there is no page of its own. */
    Mono<Rendering> refused(Asked asked, Typed typed, Refusal refusal) {
        Faults faults = Faults.of(refusal, messages, asked.locale());
        return page(asked, typed, faults)
                .map(page -> page.status(Statuses.of(refusal))
                        .modelAttribute("notice", NOTHING_DONE)
                        .build());
    }

    private Mono<Rendering.Builder<?>> page(Asked asked, Typed typed, Faults faults) {
        return Mono.zip(queue.open(asked.space(), asked.content()), queue.held(asked.space()))
                .map(both -> model(asked, typed, both.getT1())
                        .modelAttribute("held", Held.of(both.getT2(), asked.guarantor()))
                        .modelAttribute("faults", faults));
    }

    private Rendering.Builder<?> model(Asked asked, Typed typed, Opened opened) {
        Instant now = clock.instant();
        Locale locale = asked.locale();
        WaitingLine line = WaitingLine.of(asked.consultation(), opened.waiting(), now, locale);
        Turn turn = Turn.of(line, opened, asked.guarantor());
        RedactionFields redaction = RedactionFields.of(opened.waiting(), typed.decision());
        return Rendering.view("workspace/item")
                .modelAttribute("consultation", ConsultationCard.of(asked.consultation(), clock, locale))
                .modelAttribute("here", asked.address())
                .modelAttribute("filter", asked.filter())
                .modelAttribute("query", asked.filter().query())
                .modelAttribute("item", line)
                .modelAttribute("turn", turn)
                .modelAttribute("decides", turn.mine() || turn.waits() && (typed.begun() || redaction.begun()))
                .modelAttribute("readable", isReadable(opened))
                .modelAttribute("past", PastLine.of(opened.history(), locale))
                .modelAttribute("charter", CharterLines.of(opened.charter(), locale))
                .modelAttribute("redaction", redaction)
                .modelAttribute("typed", typed)
                .modelAttribute("forms", Kind.values())
                .modelAttribute("colleagues", colleagues(asked))
                .modelAttribute("original", new Words(null, "", null));
    }

    /** Words that nobody decided of, or that the public reads; the others are opened apart. */
    private static boolean isReadable(Opened opened) {
        return opened.history().waits() || opened.waiting().reading().standing().equals(State.PUBLISHED.name());
    }

    private static List<String> colleagues(Asked asked) {
        return asked.consultation().holding(Role.GUARANTOR).stream()
                .filter(member -> member.email() != null
                        && !member.email().equals(asked.guarantor().email()))
                .map(Member::name)
                .toList();
    }

    /**
     * Who looks at which item of which queue.
     *
     * @param consultation whose queue
     * @param content which item
     * @param filter which items they go through
     * @param guarantor who asks
     * @param locale in which language
     */
    record Asked(Consultation consultation, UUID content, FilterForm filter, Person guarantor, Locale locale) {

        SpaceId space() {
            return consultation.id();
        }

        /** The page of the item, whatever was sent. */
        String address() {
            return QueueRoutes.ITEM.replace("{slug}", consultation.slug()).replace("{content}", content.toString());
        }
    }

    /**
     * What was typed in the forms of the page.
     *
     * @param decision in that of the decision
     * @param handing in that which hands over
     */
    record Typed(DecisionForm decision, Handing handing) {

        static final Typed NOTHING = new Typed(DecisionForm.EMPTY, new Handing(null, null));

        static Typed of(DecisionForm decision) {
            return new Typed(decision, NOTHING.handing());
        }

        static Typed of(Handing handing) {
            return new Typed(DecisionForm.EMPTY, handing);
        }

        /** Whether somebody would lose something if it were not shown again. */
        boolean begun() {
            return refusing() || handing.begun() || isSaid(decision.passagesReason());
        }

        /** The sentences typed, to be copied when they can no longer be sent. */
        public List<String> sentences() {
            return Stream.of(decision.reason(), decision.passagesReason(), handing.note())
                    .filter(ItemPage::isSaid)
                    .map(Objects::requireNonNull)
                    .toList();
        }

        /** Whether a refusal was begun. */
        public boolean refusing() {
            return decision.ground() != null || isSaid(decision.reason());
        }
    }

    /**
     * To whom an item is handed over.
     *
     * @param to the name of a guarantor
     * @param note why
     */
    record Handing(@Nullable String to, @Nullable String note) {

        /** Whether something was typed. */
        public boolean begun() {
            return isSaid(to) || isSaid(note);
        }
    }

    /**
     * Where an item is filed.
     *
     * @param toTheme under which theme, by its key
     * @param toForm as what
     */
    record Headings(@Nullable String toTheme, @Nullable String toForm) {

        Map<String, String> byName() {
            return Map.of(
                    "theme", Objects.requireNonNullElse(toTheme, ""), "kind", Objects.requireNonNullElse(toForm, ""));
        }
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
