package org.egide.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.coding.Applied.Item;
import org.egide.coding.Plan.NewArgument;
import org.egide.coding.Plan.NewPassage;
import org.egide.coding.Plan.Target;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.shared.Idempotency;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Refusal;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries out a plan as its guarantor would by hand: each argument and each contribution's passages are an act of their
 * own, by the usual rules, in the log. One that is refused does not hold the others up.
 */
final class Applying {

    /** Most acts at a time: whoever confirms waits for them. */
    static final int MOST = 500;

    /** Most passages of one act. */
    private static final int SPANS = 50;

    private final Outline outline;
    private final Desk desk;
    private final Consultation consultation;
    private final UUID file;
    private final Person by;

    private final Map<UUID, Long> numbers = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    Applying(Outline outline, Desk desk, Consultation consultation, UUID file, Person by) {
        this.outline = outline;
        this.desk = desk;
        this.consultation = consultation;
        this.file = file;
        this.by = by;
    }

    Mono<Applied> carryOut(Plan plan) {
        List<Together> together = together(plan.attached());
        int arguments = Math.min(MOST, plan.made().size());
        int attaching = plan.made().size() > MOST ? 0 : Math.min(MOST - arguments, together.size());
        int remaining = plan.made().size() - arguments + together.size() - attaching;
        return Flux.fromIterable(plan.made())
                .take(arguments)
                .concatMap(this::make)
                .thenMany(Flux.fromIterable(together).take(attaching))
                .concatMap(this::attach)
                .then(Mono.fromCallable(() -> new Applied(List.copyOf(items), plan.refused(), remaining)));
    }

    private Mono<Void> make(NewArgument one) {
        Target above = one.parent();
        Long parent = above == null ? null : number(above);
        if (above != null && parent == null) {
            return said(new Item(0, one.wording(), null, 0, "unknown-argument", List.of()));
        }
        ArgumentDraft draft = new ArgumentDraft(one.wording(), one.theme(), one.stance(), parent);
        return outline.make(consultation, draft, by, key(one, parent))
                .flatMap(made -> {
                    numbers.put(one.code(), made.number());
                    return said(new Item(made.number(), one.wording(), null, 0, null, List.of()));
                })
                .onErrorResume(Refusal.class, refusal -> said(refused(0, one.wording(), null, 0, refusal)));
    }

    /** Pressed twice, it makes one. */
    private String key(NewArgument one, @Nullable Long parent) {
        return Idempotency.fingerprint(file, one.code(), one.wording(), one.theme(), one.stance(), parent);
    }

    private @Nullable Long number(Target target) {
        return target.number() == 0 ? numbers.get(target.code()) : Long.valueOf(target.number());
    }

    private Mono<Void> attach(Together together) {
        NewPassage first = together.passages().getFirst();
        int count = together.passages().size();
        Long argument = number(first.argument());
        if (argument == null) {
            return said(new Item(0, first.wording(), first.contribution(), count, "unknown-argument", List.of()));
        }
        Attaching attaching = new Attaching(
                argument,
                null,
                together.passages().stream().map(NewPassage::span).toList(),
                first.print());
        return desk.attach(consultation.id(), first.contribution(), attaching, by)
                .then(Mono.defer(
                        () -> said(new Item(argument, first.wording(), first.contribution(), count, null, List.of()))))
                .onErrorResume(
                        Refusal.class,
                        refusal -> said(refused(argument, first.wording(), first.contribution(), count, refusal)));
    }

    private static Item refused(
            long argument, String wording, @Nullable Long contribution, int passages, Refusal refusal) {
        if (refusal instanceof InvalidRequest invalid && !invalid.faults().isEmpty()) {
            InvalidRequest.Fault fault = invalid.faults().getFirst();
            return new Item(argument, wording, contribution, passages, fault.code(), fault.arguments());
        }
        return new Item(argument, wording, contribution, passages, refusal.code(), refusal.arguments());
    }

    private Mono<Void> said(Item item) {
        return Mono.fromRunnable(() -> items.add(item));
    }

    /** Passages of one contribution for one argument, in acts of at most {@value #SPANS}. */
    private static List<Together> together(List<NewPassage> passages) {
        Map<List<Object>, List<NewPassage>> acts = new LinkedHashMap<>();
        passages.forEach(
                one -> acts.computeIfAbsent(List.of(one.argument(), one.contribution()), act -> new ArrayList<>())
                        .add(one));
        List<Together> together = new ArrayList<>();
        for (List<NewPassage> all : acts.values()) {
            for (int from = 0; from < all.size(); from += SPANS) {
                together.add(new Together(all.subList(from, Math.min(all.size(), from + SPANS))));
            }
        }
        return together;
    }

    private record Together(List<NewPassage> passages) {}
}
