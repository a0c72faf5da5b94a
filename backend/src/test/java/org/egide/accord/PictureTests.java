package org.egide.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.egide.accord.Picture.Group;
import org.egide.accord.Picture.Result;
import org.junit.jupiter.api.Test;

/** What the answers say, and to whom it is shown. */
class PictureTests extends AccordTest {

    private static final Voice NOBODY = new Voice(null, null);
    private static final Voice GUARANTOR = new Voice(CAMILLE, null);

    @Test
    void twoCrowdsAreTwoGroupsAndWhatUnitesAndDividesThemIsTold() {
        crowd(14, Answer.AGREE);
        crowd(14, Answer.DISAGREE);
        computing.compute(consultation.id()).block();
        Picture picture = picture(GUARANTOR);
        assertThat(picture.participants()).isEqualTo(28);
        assertThat(picture.placed()).isEqualTo(28);
        assertThat(picture.groups()).extracting(Group::letter).containsExactly("A", "B");
        assertThat(picture.groups()).extracting(Group::people).containsExactly(14, 14);
        assertThat(picture.results()).extracting(one -> one.argument().number()).isSorted();
        assertThat(picture.results().subList(0, 4)).allMatch(Result::apart).noneMatch(Result::together);
        assertThat(picture.results().subList(4, 8)).allMatch(Result::together).noneMatch(Result::apart);
        assertThat(picture.groups()).allMatch(group -> group.telling().size() == 4);
        assertThat(picture.dots()).hasSize(28).allMatch(dot -> dot.x() >= 0 && dot.x() <= 100 && dot.y() <= 60);
        Result first = picture.results().getFirst();
        assertThat(first.all()).isEqualTo(new Picture.Shares(28, 50, 50, 0));
        assertThat(first.groups()).extracting(Picture.Shares::agree).containsExactlyInAnyOrder(0, 100);
    }

    @Test
    void underTwentyPeopleThereAreNoGroups() {
        crowd(9, Answer.AGREE);
        crowd(10, Answer.DISAGREE);
        computing.compute(consultation.id()).block();
        Picture picture = picture(GUARANTOR);
        assertThat(picture.groups()).isEmpty();
        assertThat(picture.dots()).isEmpty();
        assertThat(picture.results()).hasSize(ARGUMENTS).noneMatch(one -> one.together() || one.apart());
    }

    /** What fewer than five people said is nobody's business, in total and in each group. */
    @Test
    void neverTellsWhatFewerThanFivePeopleSay() {
        crowd(11, Answer.AGREE);
        crowd(11, Answer.DISAGREE);
        var late = make("Un argument de la dernière heure.");
        for (int i = 0; i < 4; i++) {
            say(somebody(), late, Answer.AGREE);
        }
        computing.compute(consultation.id()).block();
        Result result = picture(GUARANTOR).results().getLast();
        assertThat(result.argument().number()).isEqualTo(late.number());
        assertThat(result.all()).isNull();
        say(somebody(), late, Answer.AGREE);
        computing.compute(consultation.id()).block();
        result = picture(GUARANTOR).results().getLast();
        assertThat(Objects.requireNonNull(result.all()).people()).isEqualTo(5);
        assertThat(result.groups()).isEmpty();
    }

    @Test
    void nobodySeesWhatOthersSayOfAnArgumentBeforeAnsweringIt() {
        crowd(12, Answer.AGREE);
        crowd(12, Answer.DISAGREE);
        computing.compute(consultation.id()).block();
        assertThat(picture(NOBODY).results()).isEmpty();
        assertThat(picture(NOBODY).hidden()).isEqualTo(ARGUMENTS);
        assertThat(picture(NOBODY).dots()).isEmpty();
        Voice voice = somebody();
        say(voice, asked.get(2), Answer.PASS);
        Picture one = picture(voice);
        assertThat(one.results())
                .extracting(result -> result.argument().number())
                .containsExactly(3L);
        assertThat(one.groups()).isEmpty();
        asked.subList(0, 7).forEach(argument -> say(voice, argument, Answer.PASS));
        Picture most = picture(voice);
        assertThat(most.results()).hasSize(7);
        assertThat(most.hidden()).isEqualTo(1);
        assertThat(most.groups()).hasSize(2);
        assertThat(most.groups())
                .allSatisfy(group -> assertThat(group.telling())
                        .allMatch(result -> result.argument().number() <= 7));
    }

    /** In other words, it is another argument: what others say of it is hidden again. */
    @Test
    void aRewordingHidesWhatWasSeen() {
        Voice voice = somebody();
        asked.forEach(argument -> say(voice, argument, Answer.AGREE));
        crowd(6, Answer.AGREE);
        computing.compute(consultation.id()).block();
        assertThat(picture(voice).results()).hasSize(ARGUMENTS);
        var reworded = reword(asked.getFirst(), "De tout autres mots.");
        assertThat(picture(GUARANTOR).results()).hasSize(ARGUMENTS - 1);
        for (int i = 0; i < 5; i++) {
            say(somebody(), reworded, Answer.DISAGREE);
        }
        computing.compute(consultation.id()).block();
        assertThat(picture(voice).results()).hasSize(ARGUMENTS - 1);
        assertThat(picture(voice).hidden()).isEqualTo(1);
        Result now = picture(GUARANTOR).results().getFirst();
        assertThat(now.all()).isEqualTo(new Picture.Shares(5, 0, 100, 0));
    }

    /** Ended by the guarantors it may begin again: the others' answers stay hidden until the consultation is over. */
    @Test
    void everybodySeesEverythingOnceTheConsultationIsOver() {
        crowd(6, Answer.AGREE);
        computing.compute(consultation.id()).block();
        await(points.end(consultation, CAMILLE));
        assertThat(picture(NOBODY).whole()).isFalse();
        assertThat(picture(NOBODY).results()).isEmpty();
        clock.moveToParis("2021-04-24T00:00:00");
        assertThat(picture(NOBODY).whole()).isTrue();
        assertThat(picture(NOBODY).results()).hasSize(ARGUMENTS);
    }

    @Test
    void isComputedAgainWheneverSomethingChangedAndOnlyThen() {
        crowd(5, Answer.AGREE);
        assertThat(computing.compute(consultation.id()).block()).isNotNull();
        assertThat(computing.compute(consultation.id()).block()).isNull();
        Voice voice = somebody();
        say(voice, asked.getFirst(), Answer.AGREE);
        computing.computeAll().block();
        assertThat(picture(GUARANTOR).participants()).isEqualTo(6);
        answers.forget(consultation.id(), voice).block();
        computing.computeAll().block();
        assertThat(picture(GUARANTOR).participants()).isEqualTo(5);
        assertThat(rows("landscape")).isEqualTo(1);
    }

    @Test
    void isNothingWhereItWasNeverOffered() {
        consultation = made.openWithModerationAfterwards();
        assertThat(codeOf(points.picture(consultation, GUARANTOR))).isEqualTo("agreement-not-offered");
        assertThat(await(points.isOpen(consultation))).isFalse();
    }
}
