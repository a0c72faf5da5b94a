package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.signed;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.consultation.KeyedAct.State;
import org.egide.identity.PrivilegedReads;
import org.egide.moderation.CharterDraft;
import org.egide.moderation.Charters;
import org.egide.register.IdentityExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two keys: what a guarantor and an owner do together. */
class KeysTests extends KeysTest {

    @ParameterizedTest
    @CsvSource({"CLOSE_EARLY, 2021-04-10", "CLOSE_EARLY, 2021-04-01", "EXTEND, 2021-05-07"})
    void guarantorAndOwnerTogetherMoveTheLastDayWhicheverBegins(Kind kind, String day) {
        KeyedAct proposed = propose(kind, Map.of("closesOn", day), OWNER);
        assertThat(now().calendar().closesOn()).isEqualTo("2021-04-23");
        KeyedAct done = turn(proposed, GUARANTOR);

        assertThat(now().calendar().closesOn()).isEqualTo(LocalDate.parse(day));
        assertThat(done.state()).isEqualTo(State.CARRIED_OUT);
        assertThat(done.first().name()).isEqualTo(OWNER.name());
        assertThat(Objects.requireNonNull(done.second()).name()).isEqualTo(GUARANTOR.name());
        assertThat(events()).contains("consultation.changed", "act.carried-out");
        assertThat(await(keys.carriedOut(open.id(), null, 10)).items()).containsExactly(done);
        assertThat(await(keys.waiting(open.id()))).isEmpty();
    }

    @Test
    void theModeChangesAndIsAnnounced() {
        KeyedAct act = propose(Kind.MODE, Map.of("mode", "AFTER_PUBLICATION"), GUARANTOR);
        turn(act, OWNER);
        assertThat(now().mode()).isEqualTo(ModerationMode.AFTER_PUBLICATION);
        assertThat(await(charters.announcements(open.id())))
                .extracting(Charters.Announcement::what)
                .contains("MODE");
        assertThat(events()).contains("moderation.mode-changed", "act.carried-out");
    }

    @Test
    void theCharterAndItsGroundsChange() {
        CharterDraft draft = CharterDraft.of(await(charters.current(open.id())));
        CharterDraft changed =
                new CharterDraft(new org.egide.moderation.Charter.Terms(24, 30, 15), draft.articles(), draft.grounds());
        KeyedAct act = propose(Kind.CHARTER, Map.of("charter", changed), GUARANTOR);
        turn(act, OWNER);
        assertThat(await(charters.current(open.id())).version()).isEqualTo(2);
        assertThat(await(charters.current(open.id())).terms().delayHours()).isEqualTo(24);
    }

    @Test
    void identitiesGoToThoseWhoTurnedAKeyForADayAndTheJournalSaysSo() {
        await(contributions.submit(open, signed("Un texte.", "Marc Démonstration", false, "marc@example.org")));
        KeyedAct act = propose(Kind.EXPORT_IDENTITIES, Map.of("purpose", "Inviter à la réunion de clôture."), OWNER);
        refused(export.open(open.id(), act.id(), OWNER), "unknown-act");
        turn(act, GUARANTOR);

        assertThat(await(export.open(open.id(), act.id(), OWNER)))
                .extracting(IdentityExport.Identity::email)
                .containsExactly("marc@example.org");
        refused(export.open(open.id(), act.id(), OTHER_GUARANTOR), "act-of-other");
        assertThat(await(journal.latest(open.id(), null, 10)).items())
                .extracting(PrivilegedReads.PrivilegedRead::name)
                .containsExactly(OWNER.name());
        clock.advance(java.time.Duration.ofHours(25));
        refused(export.open(open.id(), act.id(), OWNER), "act-expired");
    }
}
