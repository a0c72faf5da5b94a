package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Hashes;
import org.egide.testing.ServerTest;
import org.egide.testing.Tampering;
import org.junit.jupiter.api.Test;

/** Software that we did not write finds what was tampered with in a log, each by the right check. */
@ServerTest
class LogTamperingTests extends LogHttpTest {

    @Test
    void aRewrittenEntryIsFound() {
        tamper("UPDATE ledger.event SET entry = replace(entry, '\"number\":300,', '\"number\":301,')"
                + " WHERE space_id = :space AND position = 301");

        assertThat(verify().text()).contains("NOT PROVED: entry 300 is not the one that was signed");
    }

    @Test
    void aRewrittenDateIsFound() {
        tamper("UPDATE ledger.event SET entry = replace(entry, '2021-04-01', '2021-04-30')"
                + " WHERE space_id = :space AND position = 42");

        assertThat(verify().text()).contains("NOT PROVED: entry 41 is not the one that was signed");
    }

    @Test
    void twoEntriesExchangedAreFound() {
        tamper("UPDATE ledger.event SET position = 1000 WHERE space_id = :space AND position = 10");
        tamper("UPDATE ledger.event SET position = 10 WHERE space_id = :space AND position = 11");
        tamper("UPDATE ledger.event SET position = 11 WHERE space_id = :space AND position = 1000");

        assertThat(verify().text()).contains("NOT PROVED: entry 9 is not the one that was signed");
    }

    @Test
    void aDeletedEntryIsFound() {
        tamper("DELETE FROM ledger.event WHERE space_id = :space AND position = 10");

        assertThat(verify().text()).contains("NOT PROVED: /tile/entries/000: 404");
    }

    @Test
    void anInsertedEntryIsFound() {
        tamper("UPDATE ledger.event SET position = position + 1000 WHERE space_id = :space AND position >= 10");
        tamper("INSERT INTO ledger.event (space_id, id, subject, entry, position)"
                + " SELECT space_id, gen_random_uuid(), subject, entry, 10 FROM ledger.event"
                + " WHERE space_id = :space AND position = 9");
        tamper("UPDATE ledger.event SET position = position - 999 WHERE space_id = :space AND position >= 1000");

        assertThat(verify().text()).contains("NOT PROVED: entry 9 is not the one that was signed");
    }

    @Test
    void aRewrittenTileIsFound() {
        tamper("UPDATE ledger.tile SET hashes = overlay(hashes PLACING '\\x00' FROM 1)"
                + " WHERE space_id = :space AND level = 0 AND index = 0");

        assertThat(verify().text()).contains("NOT PROVED: the tiles do not fit the checkpoint");
    }

    @Test
    void aTruncatedLogIsFoundByWhoKeptACheckpoint() {
        Path kept = keep(sign(new Checkpoint("localhost:8080" + log, 700, Hashes.leaf(new byte[0]))));

        assertThat(verify("-kept", kept.toString()).text())
                .contains("NOT PROVED: the log has 600 entries, but had 700: some are missing");
    }

    @Test
    void aForkIsFoundByWhoKeptACheckpoint() {
        Path kept = keep(sign(new Checkpoint("localhost:8080" + log, 500, Hashes.leaf(new byte[0]))));

        assertThat(verify("-kept", kept.toString()).text())
                .contains("NOT PROVED: the log does not begin with the 500 entries that were signed earlier");
    }

    @Test
    void anOldCheckpointServedAgainIsFoundByWhoKeptALaterOne() {
        String old = get(log + "/checkpoint");
        grow(50);
        Path kept = keep(get(log + "/checkpoint"));
        replay(old);

        assertThat(verify("-kept", kept.toString()).text())
                .contains("NOT PROVED: the log has 600 entries, but had 650: some are missing");
    }

    private void replay(String old) {
        Tampering.with(
                db,
                transaction,
                "UPDATE ledger.log SET note = :note WHERE space_id = :space",
                Map.of("space", space.value(), "note", old));
    }

    private void tamper(String sql) {
        Tampering.with(db, transaction, sql, Map.of("space", space.value()));
    }
}
