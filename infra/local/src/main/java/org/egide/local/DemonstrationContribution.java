package org.egide.local;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Role;
import org.egide.moderation.Decision;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.register.Channel;
import org.egide.register.Imported;
import org.egide.register.Kind;
import org.egide.register.Stance;
import org.egide.register.State;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;

/**
 * An invented contribution.
 *
 * @param id its id in the demonstration
 * @param theme the key of its theme
 * @param kind its kind
 * @param title its title
 * @param body its words
 * @param authorName an invented name
 * @param publishName whether the name is published
 * @param commune INSEE code
 * @param channel how it came in
 * @param dayOffset days after the opening
 * @param time time of day in Paris
 * @param state where it stands; once its consultation is over, none waits: it is published
 * @param ground why it is refused
 * @param reason the guarantor's sentence
 * @param replyTo the id of the one it answers
 * @param stance what it says of that one
 */
record DemonstrationContribution(
        String id,
        String theme,
        Kind kind,
        @Nullable String title,
        String body,
        @Nullable String authorName,
        boolean publishName,
        @Nullable String commune,
        Channel channel,
        int dayOffset,
        LocalTime time,
        State state,
        @Nullable Ground ground,
        @Nullable String reason,
        @Nullable String replyTo,
        @Nullable Stance stance) {

    Instant receivedAt(Consultation consultation) {
        return consultation
                .calendar()
                .opensOn()
                .plusDays(dayOffset)
                .atTime(time)
                .atZone(Times.LEGAL_ZONE)
                .toInstant();
    }

    Imported toImported(Consultation consultation, @Nullable UUID parent) {
        return new Imported(
                "demonstration",
                id,
                consultation.theme(theme).orElseThrow().id(),
                kind,
                channel,
                title,
                body,
                publishName ? authorName : null,
                commune,
                receivedAt(consultation),
                null,
                parent,
                stance,
                decision(consultation),
                state == State.WITHDRAWN,
                Map.of(),
                "demonstration");
    }

    private @Nullable Decision decision(Consultation consultation) {
        String by = consultation.holding(Role.GUARANTOR).stream()
                .findFirst()
                .map(member -> member.name())
                .orElse("demonstration");
        Instant at = receivedAt(consultation);
        return switch (state) {
            case WITHDRAWN -> null;
            case WAITING ->
                consultation.acceptsContributions() ? null : new Decision(Outcome.PUBLISH, null, null, by, at);
            case PUBLISHED -> new Decision(Outcome.PUBLISH, null, null, by, at);
            case REFUSED -> new Decision(Outcome.REFUSE, ground, reason, by, at);
        };
    }
}
