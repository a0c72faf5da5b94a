package org.egide.web.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.moderation.Charter;
import org.egide.moderation.QueueFilter;
import org.egide.moderation.Signal;
import org.egide.register.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Which items a guarantor goes through; it stays in every address of the queue.
 *
 * @param signal what a machine noticed
 * @param theme under which theme, by its key
 * @param form what it is for its author
 * @param age against the charter's delay
 * @param mine whether only those handed over to whoever asks
 * @param passed the cursor of the last item passed over: what stands before it is left for later
 */
record FilterForm(
        Signal.@Nullable Kind signal,
        @Nullable String theme,
        @Nullable Kind form,
        @Nullable Age age,
        @Nullable Boolean mine,
        @Nullable String passed) {

    /** How far an item is from the charter's delay. */
    enum Age {
        /** The delay is over. */
        LATE,
        /** It is over within a day. */
        SOON
    }

    /**
     * The filter of the queue.
     *
     * @param charter asked only when its delay counts
     *
     * <p>Fails with {@code InvalidRequest} {@code unknown-theme}.
     */
    Mono<QueueFilter> toFilter(Consultation consultation, Mono<Charter> charter, Person person, Instant now) {
        return age == null
                ? Mono.fromCallable(() -> toFilter(consultation, (Instant) null, person))
                : charter.map(current -> toFilter(consultation, before(age, current, now), person));
    }

    private QueueFilter toFilter(Consultation consultation, @Nullable Instant queuedBefore, Person person) {
        String key = theme;
        String email = Optional.ofNullable(person.email()).orElse("");
        return new QueueFilter(
                null,
                signal,
                queuedBefore,
                isMine() ? email : null,
                key == null || key.isBlank() ? List.of() : consultation.branch(key),
                form == null ? null : form.name());
    }

    private static Instant before(Age age, Charter charter, Instant now) {
        Duration delay = Duration.ofHours(charter.terms().delayHours());
        return switch (age) {
            case LATE -> now.minus(delay);
            case SOON -> now.minus(delay).plus(Duration.ofDays(1));
        };
    }

    /** The same, an item and all before it being passed over. */
    FilterForm passing(String cursor) {
        return new FilterForm(signal, theme, form, age, mine, cursor);
    }

    /** The same, nothing being passed over. */
    FilterForm fromTheFront() {
        return new FilterForm(signal, theme, form, age, mine, null);
    }

    /** Whether only those handed over to whoever asks. */
    public boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    /** Whether anything is left out. */
    public boolean isActive() {
        return !query().isEmpty();
    }

    /** The filter as the query of an address, percent-encoded; empty for everything. */
    public String query() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "signal", signal);
        add(address, "theme", theme == null || theme.isBlank() ? null : theme);
        add(address, "form", form);
        add(address, "age", age);
        add(address, "mine", isMine() ? "true" : null);
        add(address, "passed", passed == null || passed.isBlank() ? null : passed);
        String query = address.encode().build().getQuery();
        return query == null ? "" : query;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
