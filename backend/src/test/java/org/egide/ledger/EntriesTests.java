package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.egide.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries have one form, say only what their schema allows, and are read as they were written. */
@DatabaseTest
class EntriesTests extends LedgerTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Entries entries;

    @Test
    void anEntryIsCanonicalJson() {
        UUID subject = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        Fact fact = new Fact(space, "moderation.refused", subject, Map.of("ground", "INSULT"));

        assertThat(entries.write(fact, Instant.parse("2021-04-01T10:00:00Z")))
                .isEqualTo("{\"at\":\"2021-04-01T10:00:00.000000Z\",\"event\":\"moderation.refused\","
                        + "\"ground\":\"INSULT\",\"subject\":\"01890a5d-ac96-774b-bcce-b302099a8057\"}");
    }

    @Test
    void anEventIsReadAsItWasWritten() {
        UUID subject = UUID.randomUUID();
        Fact fact = new Fact(space, "contribution.withdrawn", subject, Map.of("number", 12));
        ledger.append(fact).block();
        awaitSize(1);

        Event event = events().getFirst();

        assertThat(event.kind()).isEqualTo("contribution.withdrawn");
        assertThat(event.subject()).isEqualTo(subject);
        assertThat(event.detail()).isEqualTo(Map.of("number", 12));
        assertThat(event.occurredAt()).isEqualTo(clock.instant());
    }

    @Test
    void aDetailCannotPassForAFieldOfEveryEntry() {
        Fact fact = new Fact(space, "contribution.withdrawn", UUID.randomUUID(), Map.of("at", "yesterday"));

        assertThatThrownBy(() -> entries.write(fact, clock.instant())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTestsLetNothingIntoTheLogThatNoSchemaDescribes() {
        Fact unknown = new Fact(space, "contribution.applauded", UUID.randomUUID(), Map.of());
        Fact talkative = new Fact(
                space, "contribution.withdrawn", UUID.randomUUID(), Map.of("number", 1, "email", "a@example.org"));

        assertThatThrownBy(() -> ledger.append(unknown).block()).hasMessageContaining("No schema says");
        assertThatThrownBy(() -> ledger.append(talkative).block()).hasMessageContaining("email");
    }
}
