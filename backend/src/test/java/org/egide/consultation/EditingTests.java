package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestConsultations.GUARANTOR;
import static org.egide.testing.TestConsultations.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.egide.identity.Person;
import org.egide.ledger.Ledger;
import org.egide.moderation.Charters;
import org.egide.shared.Idempotency;
import org.egide.shared.Refusal;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** An officer prepares a consultation, and edits it from the version that she read. */
@DatabaseTest
class EditingTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void replacesWhatWasSaidAndCountsTheEdit() {
        Consultation before = announced();
        Consultation after = replaced(before, 1, longer(before));
        assertThat(after.calendar().closesOn()).isEqualTo("2021-05-07");
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.themes()).isEqualTo(before.themes());
        assertThat(events(before)).containsExactly("consultation.created", "consultation.changed");
    }

    @Test
    void refusesAnEditOfAnEarlierVersion() {
        Consultation before = announced();
        replaced(before, 1, longer(before));
        refused(consultations.replace(OFFICER, before.slug(), 1, longer(before).draft()), "stale-version");
    }

    @Test
    void ofTwoEditsAtOnceOneIsStaleAndTheOtherKept() {
        Consultation before = announced();
        List<String> ends = Flux.range(0, 8)
                .flatMap(i -> consultations
                        .replace(OFFICER, before.slug(), 1, longer(before).draft())
                        .map(done -> "kept")
                        .onErrorResume(Refusal.class, refusal -> Mono.just(refusal.code())))
                .collectList()
                .block();
        assertThat(ends).hasSize(8).containsOnlyOnce("kept").contains("stale-version");
        assertThat(events(before)).hasSize(2);
    }

    @Test
    void refusesToLeaveOutAThemeThatThePublicKnows() {
        Consultation before = made.open();
        Drafts lessThemes =
                Drafts.of(before).themes(Drafts.of(before).draft().themes().subList(0, 1));
        refused(consultations.replace(OFFICER, before.slug(), 1, lessThemes.draft()), "theme-in-use");
    }

    @Test
    void leavesOutAThemeOfADraft() {
        Consultation before =
                made.create(Drafts.opening(null, "2021-06-01", "2021-07-01").draft());
        Drafts lessThemes =
                Drafts.of(before).themes(Drafts.of(before).draft().themes().subList(0, 1));
        assertThat(replaced(before, 1, lessThemes).themes()).hasSize(1);
    }

    @Test
    void refusesWhoIsNotAnOfficer() {
        Consultation before = made.open();
        refused(
                consultations.replace(
                        GUARANTOR, before.slug(), 1, longer(before).draft()),
                "not-your-role");
        refused(consultations.create(GUARANTOR, longer(before).draft()), "not-your-role");
    }

    @Test
    void keepsTheAddressAndTheNoticeThatThePublicHasSeen() {
        Consultation before = made.open();
        refused(replace(before, Drafts.of(before).slug("ailleurs-" + before.slug())), "published-address");
        Calendar unannounced = new Calendar(
                null, before.calendar().opensOn(), before.calendar().closesOn(), null, null, null, null);
        refused(replace(before, Drafts.of(before).calendar(unannounced)), "published-notice");
    }

    @Test
    void changesTheAddressOfADraft() {
        Consultation before = made.create(
                Drafts.opening("2021-04-02", "2021-06-01", "2021-07-01").draft());
        String elsewhere = "ailleurs-" + before.slug();
        assertThat(replaced(before, 1, Drafts.of(before).slug(elsewhere)).slug())
                .isEqualTo(elsewhere);
    }

    @Test
    void anAddressIsOneConsultations() {
        Consultation first = made.open();
        refused(consultations.create(OFFICER, Drafts.of(first).draft()), "slug-taken");
    }

    @Test
    void drawsAnotherPrefixWhenTheOneDrawnIsTaken() {
        Consultation first = made.open();
        var draws =
                List.of(first.receiptPrefix(), first.receiptPrefix(), "ZZZZ").iterator();
        Editing unlucky = editing(new ReceiptPrefixes() {
            @Override
            String draw() {
                return draws.next();
            }
        });
        ConsultationDraft draft =
                Drafts.opening(null, "2021-06-01", "2021-07-01").draft();
        Consultation second =
                Objects.requireNonNull(unlucky.create(OFFICER, draft, null).block());
        assertThat(second.receiptPrefix()).isEqualTo("ZZZZ");
        assertThat(events(second)).containsExactly("consultation.created");
    }

    @Test
    void theSameKeyOpensOneConsultationAndRefusesAnotherBody() {
        ConsultationDraft draft =
                Drafts.opening(null, "2021-06-01", "2021-07-01").draft();
        String key = "once-" + draft.slug();
        Consultation first =
                Objects.requireNonNull(consultations.create(OFFICER, draft, key).block());
        Consultation again =
                Objects.requireNonNull(consultations.create(OFFICER, draft, key).block());
        assertThat(again.id()).isEqualTo(first.id());
        refused(consultations.create(OFFICER, longer(first).draft(), key), "idempotency-key-reused");
        Person colleague = new Person("other", "Une collègue", "other@example.org", OFFICER.roles());
        refused(consultations.create(colleague, draft, key), "slug-taken");
        refused(consultations.create(OFFICER, draft, " "), "invalid-idempotency-key");
    }

    @Test
    void theSameKeySentEightTimesAtOnceOpensOneConsultation() {
        ConsultationDraft draft =
                Drafts.opening(null, "2021-06-01", "2021-07-01").draft();
        String key = "together-" + draft.slug();
        List<Object> ids = Flux.range(0, 8)
                .flatMap(i -> consultations.create(OFFICER, draft, key).<Object>map(Consultation::id))
                .collectList()
                .block();
        assertThat(ids).hasSize(8).containsOnly(Objects.requireNonNull(ids).getFirst());
    }

    @Test
    void aConsultationHasTheRulesOfTheDayItOpens() {
        db.sql("""
                INSERT INTO consultation.regime
                SELECT 'TRIAL', day::date, until::date, 'Essai', 'Trial', min, NULL, NULL, NULL, NULL, false, 'essai'
                  FROM (VALUES ('2020-01-01', NULL, 15), ('2021-03-01', '2021-03-31', 20)) AS r (day, until, min)
                    ON CONFLICT DO NOTHING
                """).then().block();
        assertThat(rulesOf("2021-02-28").minDays()).isEqualTo(15);
        assertThat(rulesOf("2021-03-01").minDays()).isEqualTo(20);
        assertThat(rulesOf("2021-03-31").minDays()).isEqualTo(20);
        assertThat(rulesOf("2021-04-01").minDays()).isEqualTo(15);
    }

    private LegalRegime rulesOf(String opens) {
        return made.create(Drafts.opening(null, opens, "2021-07-01")
                        .regime("TRIAL")
                        .draft())
                .regime();
    }

    private Consultation replaced(Consultation before, int version, Drafts draft) {
        return Objects.requireNonNull(consultations
                .replace(OFFICER, before.slug(), version, draft.draft())
                .block());
    }

    private Mono<Consultation> replace(Consultation before, Drafts draft) {
        return consultations.replace(OFFICER, before.slug(), before.version(), draft.draft());
    }

    private static void refused(Mono<?> edit, String code) {
        StepVerifier.create(edit)
                .expectErrorSatisfies(
                        refusal -> assertThat(((Refusal) refusal).code()).isEqualTo(code))
                .verify();
    }

    /** Its days still move without two keys. */
    private Consultation announced() {
        return made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-03-20", "2021-04-06", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION));
    }

    private static Drafts longer(Consultation before) {
        Calendar calendar = new Calendar(
                before.calendar().noticeOn(),
                before.calendar().opensOn(),
                LocalDate.parse("2021-05-07"),
                null,
                null,
                null,
                null);
        return Drafts.of(before).calendar(calendar);
    }

    private List<String> events(Consultation consultation) {
        return Objects.requireNonNull(
                db.sql("SELECT entry::json ->> 'event' AS kind FROM ledger.event WHERE space_id = :space ORDER BY id")
                        .bind("space", consultation.id().value())
                        .map(row -> Objects.requireNonNull(row.get("kind", String.class)))
                        .all()
                        .collectList()
                        .block());
    }

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionalOperator transaction;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ConsultationStore store;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private EditStore edits;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DesignationStore designations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DraftCheck check;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ObjectProvider<Counted> counted;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Idempotency idempotency;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Ledger ledger;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Charters charters;

    private Editing editing(ReceiptPrefixes prefixes) {
        return new Editing(
                store,
                edits,
                designations,
                check,
                prefixes,
                counted,
                idempotency,
                charters,
                ledger,
                transaction,
                clock);
    }
}
