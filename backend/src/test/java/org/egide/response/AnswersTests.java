package org.egide.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.egide.testing.TestConsultations.GUARANTOR;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.Ground;
import org.egide.moderation.Verdict;
import org.egide.register.Followed;
import org.egide.register.Milestone.Stage;
import org.egide.register.Receipt;
import org.egide.response.Address.Kind;
import org.egide.response.AnswerDrafts.Version;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.synthesis.Argument;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers to questions, to several at once, or to an argument and so to all who made it. */
class AnswersTests extends ResponseTest {

    private static final Person PASSER = new Person("passer", "Pierre Passant", "passer@example.org", Set.of());

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CitedAnswers cited;

    @Test
    void theOwnerAnswersAQuestionAndTheDelayIsShown() {
        Receipt question = ask("Quelle eau ?");
        clock.advance(Duration.ofDays(9));
        Answer answer = answer(question, "De l’eau **de pluie**.");

        assertThat(answer.number()).isEqualTo(1);
        assertThat(answer.by().name()).isEqualTo(OWNER_NAME);
        assertThat(answer.days()).isEqualTo(9);
        assertThat(waiting()).isEmpty();
        assertThat(await(answers.ofContribution(consultation.id(), question.id())))
                .extracting(Answer::number)
                .containsExactly(1L);
        assertThat(AnswerText.html(answer.text())).contains("<strong>de pluie</strong>");
        assertThat(log()).contains("answer.published");
    }

    @Test
    void oneAnswerAnswersSeveralQuestions() {
        Answer answer = publish(draft("La même chose.", ask("Quelle eau ?"), ask("Combien d’eau ?")));

        assertThat(answer.numbers(Kind.CONTRIBUTION)).containsExactly(1L, 2L);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anAnswerToAnArgumentAnswersAllWhoMadeIt() {
        Receipt first = ask("Quelle eau en été ?");
        Receipt second = ask("Combien d’eau en août ?");
        Receipt other = ask("Quel bruit la nuit ?");
        Argument argument = argument(first, second);
        Draft draft = await(drafts.begin(
                consultation, new DraftText("De la pluie.", List.of(), List.of(argument.number())), OWNER, null));
        Answer answer = publish(draft);

        assertThat(waiting()).containsExactly(other.number());
        assertThat(await(answers.reached(consultation.id(), answer)))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(await(answers.ofContribution(consultation.id(), second.id())))
                .hasSize(1);
        assertThat(await(answers.ofArgument(consultation.id(), argument.id()))).hasSize(1);
        assertThat(await(answers.ofContribution(consultation.id(), other.id()))).isEmpty();
    }

    @Test
    void otherRespondentsAnswerUnderTheirOwnName() {
        Receipt question = ask("Quelle autorisation ?");
        Draft draft = draft(SERVICE, "Une autorisation environnementale.", question);
        Answer answer = await(drafts.publish(consultation, List.of(new Version(draft.id(), draft.version())), SERVICE))
                .getFirst();

        assertThat(answer.by().name()).isEqualTo(SERVICE_NAME);
    }

    @Test
    void severalAreVisibleAtOneInstantOrNoneIs() {
        Draft first = draft("Oui.", ask("Quelle eau ?"));
        Draft second = draft("Non.", ask("Quel bruit ?"));
        await(drafts.change(consultation, second.id(), 1, new DraftText("Si.", List.of(2L), List.of()), COLLEAGUE));

        assertThat(codeOf(drafts.publish(
                        consultation, List.of(new Version(first.id(), 1), new Version(second.id(), 1)), OWNER)))
                .isEqualTo("draft-changed");
        assertThat(await(answers.list(consultation.id(), null, 20)).items()).isEmpty();
        assertThat(log()).doesNotContain("answer.published");

        List<Answer> both = await(
                drafts.publish(consultation, List.of(new Version(first.id(), 1), new Version(second.id(), 2)), OWNER));
        assertThat(both).extracting(Answer::number).containsExactly(1L, 2L);
        assertThat(both.getFirst().publishedAt()).isEqualTo(both.getLast().publishedAt());
    }

    @Test
    void aDraftThatIsNamedTwiceIsPublishedOnce() {
        Draft draft = draft("Oui.", ask("Quelle eau ?"));

        assertThat(publishTogether(draft, draft)).hasSize(1);
    }

    @Test
    void guarantorsSayWhatTheyThinkOfADraftAndNeitherRewriteNorHoldBack() {
        Draft draft = draft("De l’eau.", ask("Quelle eau ?"));
        assertThat(await(drafts.shown(consultation.id()))).isEmpty();
        assertThat(codeOf(drafts.note(consultation.id(), draft.id(), "Combien ?", GUARANTOR)))
                .isEqualTo("unknown-draft");

        Draft shown = await(drafts.show(consultation, draft.id(), draft.version(), OWNER));
        await(drafts.note(consultation.id(), draft.id(), "Dites combien.", GUARANTOR));

        assertThat(await(drafts.get(consultation, draft.id(), OWNER)).notes())
                .extracting(Draft.Note::text)
                .containsExactly("Dites combien.");
        assertThat(await(drafts.shown(consultation.id())))
                .flatExtracting(Draft::notes)
                .hasSize(1);
        assertThat(codeOf(drafts.change(consultation, draft.id(), 1, text("Autre"), GUARANTOR)))
                .isEqualTo("not-your-role");
        assertThat(publish(shown).text()).isEqualTo("De l’eau.");
    }

    @Test
    void aDraftIsSeenByItsRespondentAlone() {
        Draft draft = draft("De l’eau.", ask("Quelle eau ?"));

        assertThat(await(drafts.get(consultation, draft.id(), COLLEAGUE)).text())
                .isEqualTo("De l’eau.");
        assertThat(codeOf(drafts.get(consultation, draft.id(), SERVICE))).isEqualTo("unknown-draft");
        assertThat(codeOf(drafts.drop(consultation, draft.id(), 1, SERVICE))).isEqualTo("unknown-draft");
        assertThat(codeOf(drafts.publish(consultation, List.of(new Version(draft.id(), 1)), SERVICE)))
                .isEqualTo("unknown-draft");
        assertThat(codeOf(drafts.get(consultation, draft.id(), PASSER))).isEqualTo("not-your-role");
        assertThat(codeOf(drafts.get(
                        made.create(TestConsultations.draft(
                                consultation.calendar(), consultation.mode(), consultation.members())),
                        draft.id(),
                        OWNER)))
                .isEqualTo("unknown-draft");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        Draft draft = draft("De l’eau.", ask("Quelle eau ?"));
        await(drafts.change(consultation, draft.id(), 1, text("De la pluie."), COLLEAGUE));

        assertThat(codeOf(drafts.change(consultation, draft.id(), 1, text("De la rivière."), OWNER)))
                .isEqualTo("draft-changed");
        assertThat(await(drafts.get(consultation, draft.id(), OWNER)).text()).isEqualTo("De la pluie.");
    }

    @Test
    void onlyWhatThePublicReadsIsAnswered() {
        Receipt refused = ask("Une question refusée ?");
        Draft draft = draft("Oui.", refused);
        await(moderation.decide(
                consultation.id(), refused.id(), Verdict.refuse(Ground.INSULT, "Une insulte.", null), GUARANTOR));

        assertThat(codes(new DraftText("Oui.", List.of(refused.number(), 99L), List.of(7L))))
                .containsExactly("contribution-not-public", "contribution-not-public", "argument-not-public");
        assertThat(codeOf(drafts.publish(consultation, List.of(new Version(draft.id(), 1)), OWNER)))
                .isEqualTo("invalid-fields");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(codes(new DraftText(" ", List.of(), List.of())))
                .containsExactly("field-required", "nothing-to-answer");
        assertThat(codes(new DraftText("x".repeat(20_001), List.of(1L), List.of())))
                .containsExactly("text-too-long");
        assertThat(codes(new DraftText("un\0deux", List.of(1L), List.of()))).containsExactly("unreadable-character");
        assertThat(codeOf(drafts.publish(consultation, List.of(), OWNER))).isEqualTo("nothing-chosen");
    }

    @Test
    void aPublishedAnswerNeverChangesAndAnotherMayFollow() {
        Receipt question = ask("Quelle eau ?");
        Answer first = answer(question, "De l’eau.");

        assertThat(codeOf(drafts.change(consultation, first.id(), 1, text("Autre."), OWNER)))
                .isEqualTo("unknown-draft");
        assertThatThrownBy(() -> db.sql("UPDATE response.answer SET text = 'autre' WHERE id = :id")
                        .bind("id", first.id())
                        .then()
                        .block())
                .hasMessageContaining("never changes");
        answer(question, "Et voici combien.");
        assertThat(await(answers.ofContribution(consultation.id(), question.id())))
                .extracting(Answer::number)
                .containsExactly(1L, 2L);
    }

    @Test
    void readersSayWhetherAnAnswerWasUseful() {
        answer(ask("Quelle eau ?"), "De l’eau.");
        await(answers.say(consultation.id(), 1, true));
        await(answers.say(consultation.id(), 1, true));
        Answer said = await(answers.say(consultation.id(), 1, false));

        assertThat(said.useful()).isEqualTo(2);
        assertThat(said.useless()).isEqualTo(1);
        assertThat(codeOf(answers.say(consultation.id(), 2, true))).isEqualTo("unknown-answer");
    }

    @Test
    void theAuthorSeesOnTheRoadThatTheyAreAnswered() {
        Receipt question = ask("Quelle eau ?");
        answer(question, "De l’eau.");
        Followed followed = await(contributions.follow(question.code()));

        assertThat(followed.road())
                .filteredOn(one -> one.stage() == Stage.ANSWERED)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.label()).isEqualTo(OWNER_NAME);
                    assertThat(one.path()).endsWith("/answers/1");
                });
    }

    @Test
    void theReportCitesAnswers() {
        answer(ask("Quelle eau ?"), "De l’eau de pluie.");

        assertThat(await(cited.cited(consultation, List.of("1", "2", "x"), Locale.FRENCH)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.token()).isEqualTo("q1");
                    assertThat(one.label()).isEqualTo("Réponse n°\u00a01");
                    assertThat(one.target()).endsWith("/answers/1");
                });
        assertThat(await(cited.find(consultation, "pluie", 5, Locale.FRENCH))).hasSize(1);
        assertThat(await(cited.find(consultation, "%", 5, Locale.FRENCH))).isEmpty();
    }

    @Test
    void theSameKeyBeginsOneDraft() {
        Receipt question = ask("Quelle eau ?");
        DraftText typed = new DraftText("De l’eau.", List.of(question.number()), List.of());
        UUID first = await(drafts.begin(consultation, typed, OWNER, "cle-1")).id();

        assertThat(await(drafts.begin(consultation, typed, OWNER, "cle-1")).id())
                .isEqualTo(first);
        assertThat(await(drafts.of(consultation, OWNER))).hasSize(1);
    }

    private static DraftText text(String text) {
        return new DraftText(text, List.of(1L), List.of());
    }

    private List<String> codes(DraftText typed) {
        try {
            drafts.begin(consultation, typed, OWNER, null).block();
            return List.of();
        } catch (InvalidRequest refusal) {
            return refusal.faults().stream().map(Fault::code).toList();
        }
    }
}
