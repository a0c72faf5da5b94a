package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.egide.identity.Person;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;

class RequestsTests extends ReportTest {

    private static final Person STRANGER = new Person("nobody", "Dominique Exemple", "d@example.org", Set.of());

    @Test
    void requestsStandInTwoGroupsEachInItsOrderUnderNumbersThatStay() {
        ask(RequestKind.RECOMMENDATION, "Réunir un comité.");
        ask(RequestKind.CLARIFICATION, "Quelle eau ?");
        ask(RequestKind.CLARIFICATION, "Quel bruit ?");
        assertThat(labels()).containsExactly("A1 n° 2", "A2 n° 3", "B1 n° 1");
        await(requests.move(space(), 1, 3, Move.UP));
        await(requests.move(space(), 1, 3, Move.UP));
        assertThat(labels()).containsExactly("A1 n° 3", "A2 n° 2", "B1 n° 1");
        requests.remove(space(), 1, 3, 1).block();
        ask(RequestKind.CLARIFICATION, "Quel coût ?");
        assertThat(labels()).containsExactly("A1 n° 2", "A2 n° 4", "B1 n° 1");
    }

    @Test
    void aRequestIsAskedOtherwiseByWhoReadItAsItStands() {
        GuarantorRequest read = ask(RequestKind.CLARIFICATION, "Quelle eau ?");
        GuarantorRequest changed = await(requests.change(
                space(),
                1,
                read.number(),
                read.version(),
                new RequestDraft(
                        RequestKind.RECOMMENDATION, " Dire l'eau. ", "La région", List.of("@c12", "a3", "c12"))));
        assertThat(changed.label()).isEqualTo("B1");
        assertThat(changed.text()).isEqualTo("Dire l'eau.");
        assertThat(changed.sources()).containsExactly("c12", "a3");
        assertThat(codeOf(requests.change(
                        space(), 1, 1, 1, new RequestDraft(RequestKind.CLARIFICATION, "Autre.", null, null))))
                .isEqualTo("request-changed");
        assertThat(codeOf(requests.remove(space(), 1, 1, 1))).isEqualTo("request-changed");
    }

    @Test
    void whatIsNoRequestIsRefused() {
        assertThat(codeOf(requests.add(space(), 1, new RequestDraft(null, " ", null, null), null)))
                .isEqualTo("invalid-fields");
        assertThat(codeOf(requests.add(
                        space(),
                        1,
                        new RequestDraft(RequestKind.CLARIFICATION, "Quoi ?", null, List.of("<script>")),
                        null)))
                .isEqualTo("invalid-fields");
        assertThat(codeOf(requests.add(
                        space(), 9, new RequestDraft(RequestKind.CLARIFICATION, "Quoi ?", null, null), null)))
                .isEqualTo("unknown-guarantor-report");
        assertThat(codeOf(requests.get(space(), 1, 7))).isEqualTo("unknown-request");
    }

    @Test
    void aRequestSentTwiceUnderOneKeyIsAskedOnce() {
        RequestDraft draft = new RequestDraft(RequestKind.CLARIFICATION, "Quoi ?", null, null);
        GuarantorRequest one = await(requests.add(space(), 1, draft, "key"));
        assertThat(await(requests.add(space(), 1, draft, "key"))).isEqualTo(one);
        assertThat(await(requests.drafted(space(), 1))).hasSize(1);
    }

    @Test
    void theOwnerReadsTheRequestsOnceTheyAreShownAndAStrangerNever() {
        ask(RequestKind.CLARIFICATION, "Quelle eau ?");
        Person owner = new Person("owner", "Société d'essai", "porteur@example.org", Set.of());
        consultation = made.create(TestConsultations.draft(
                consultation.calendar(),
                consultation.mode(),
                List.of(
                        new org.egide.consultation.Member(
                                org.egide.consultation.Role.OWNER, "Société d'essai", "porteur@example.org"),
                        new org.egide.consultation.Member(
                                org.egide.consultation.Role.GUARANTOR, "Camille Exemple", "garant1@example.org"))));
        openReport();
        ask(RequestKind.CLARIFICATION, "Quelle eau ?");
        assertThat(await(requests.seenBy(consultation, owner))).isEmpty();
        reports.showRequests(space(), 1).block();
        ask(RequestKind.CLARIFICATION, "Quel bruit ?");
        assertThat(await(requests.seenBy(consultation, owner)))
                .singleElement()
                .satisfies(shown -> assertThat(shown.requests()).hasSize(2));
        assertThat(codeOf(requests.seenBy(consultation, STRANGER))).isEqualTo("not-your-role");
        assertThat(codeOf(requests.seenBy(consultation, TestConsultations.OFFICER)))
                .isEqualTo("not-your-role");
    }

    private GuarantorRequest ask(RequestKind kind, String text) {
        return await(requests.add(space(), 1, new RequestDraft(kind, text, null, List.of()), null));
    }

    private List<String> labels() {
        return await(requests.drafted(space(), 1)).stream()
                .map(one -> one.label() + " n° " + one.number())
                .toList();
    }
}
