package org.egide.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.egide.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What somebody is, on the whole platform or on one consultation, and therefore what they may do: asked of the table of
 * rights ({@link Action}) and of nothing else.
 *
 * @param capacities what they are
 */
public record Standing(Set<Capacity> capacities) {

    /** What somebody is wherever they go; nobody is the public. */
    public static Standing of(@Nullable Person person) {
        Set<Capacity> held = EnumSet.of(Capacity.PUBLIC);
        if (person != null) {
            held.add(Capacity.SIGNED_IN);
            person.roles().forEach(role -> held.add(capacity(role)));
        }
        return new Standing(held);
    }

    private static Capacity capacity(PlatformRole role) {
        return switch (role) {
            case COMMISSION_OFFICER -> Capacity.COMMISSION_OFFICER;
            case PLATFORM_OPERATOR -> Capacity.PLATFORM_OPERATOR;
        };
    }

    /** The same person on a consultation, where they are this besides. */
    public Standing on(Collection<Capacity> here) {
        Set<Capacity> held = EnumSet.copyOf(capacities);
        held.addAll(here);
        return new Standing(held);
    }

    /** Whether they may. */
    public boolean may(Action action) {
        return action.rule().allows(capacities);
    }

    /**
     * Fails with {@code NotAllowed} {@code not-your-role} when they may not, {@code declaration-required} when they may
     * once they have declared to have no interest in the project.
     */
    public Mono<Void> require(Action action) {
        return may(action) ? Mono.empty() : Mono.error(() -> refusal(action));
    }

    /** Fails with {@code NotAllowed} {@code not-your-role} when they are not that; null is what nobody is. */
    public Mono<Void> requireBeing(@Nullable Capacity capacity) {
        return capacity != null && capacities.contains(capacity)
                ? Mono.empty()
                : Mono.error(() -> new NotAllowed("not-your-role"));
    }

    /** Refuses what is addressed to another: fails with {@code NotAllowed} {@code request-of-another}. */
    public Mono<Void> requireAddressed(boolean addressed) {
        return addressed ? Mono.empty() : Mono.error(() -> new NotAllowed("request-of-another"));
    }

    private NotAllowed refusal(Action action) {
        boolean later = capacities.contains(Capacity.DESIGNATED_GUARANTOR)
                && on(Set.of(Capacity.GUARANTOR)).may(action);
        return later ? new NotAllowed("declaration-required") : new NotAllowed("not-your-role");
    }
}
