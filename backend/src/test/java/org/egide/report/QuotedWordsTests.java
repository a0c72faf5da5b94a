package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.egide.register.Erasure;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** An edition shows no word that the public may no longer read, whenever it is taken away. */
class QuotedWordsTests extends EditionTest {

    @Test
    void aContributionRefusedWhileItIsSignedKeepsTheEditionFromBeingPublished() {
        Edition edition = freeze();
        sign(edition, CAMILLE);
        sign(edition, SACHA);
        refuse();

        assertThat(codeOf(editions.publish(consultation, 1, 1, edition.sha256(), CAMILLE)))
                .isEqualTo("citation-dead");
        assertThat(await(editions.latest(consultation.id()))).isEmpty();
    }

    @Test
    void whatIsRefusedLaterIsNoLongerShownAndTheFilesAreWithheld() {
        Edition edition = published();
        refuse();

        Edition later = now(edition);
        assertThat(later.lost()).extracting(Quote::label).containsExactly("Contribution n° " + cited.number());
        assertThat(await(editions.html(later)))
                .doesNotContain("nappe", "parle d’eau")
                .contains("Passage retenu", "contributions");
        for (String name : List.of("report.pdf", "report.docx", "report.odt", "data.zip")) {
            assertThat(codeOf(editions.file(later, name))).isEqualTo("edition-withheld");
        }
        assertThat(later.sha256()).isEqualTo(edition.sha256());
    }

    @Test
    void aRefusalThatIsTakenBackGivesTheEditionBack() {
        Edition edition = published();
        refuse();
        await(moderation.undo(consultation.id(), cited.id(), CAMILLE));
        await(moderation.decide(consultation.id(), cited.id(), org.egide.moderation.Verdict.publish(null), CAMILLE));

        assertThat(now(edition).lost()).isEmpty();
        assertThat(await(editions.html(now(edition)))).contains("nappe");
    }

    @Test
    void whatIsBlackedOutLaterIsNoLongerShown() {
        Edition edition = published();
        await(moderation.decide(consultation.id(), cited.id(), blackOut(), CAMILLE));

        assertThat(now(edition).lost())
                .extracting(quote -> quote.loss() == null ? null : quote.loss().why())
                .containsExactly(Quote.Why.REWORDED);
        assertThat(await(editions.html(now(edition)))).doesNotContain("06 00 00 00 00");
    }

    @Test
    void whatItsAuthorErasesIsNoLongerShown() {
        Edition edition = published();
        await(contributions.erase(cited.code(), Erasure.EVERYTHING));

        assertThat(now(edition).lost())
                .extracting(quote -> quote.loss() == null ? null : quote.loss().why())
                .containsExactly(Quote.Why.ERASED);
        assertThat(await(editions.html(now(edition)))).doesNotContain("nappe");
    }

    /** The redaction holds what it changes; the publication comes meanwhile, waits, and sees it. */
    @Test
    void publicationWhileAContributionIsBeingBlackedOutLetsNothingOut() throws InterruptedException {
        Edition edition = freeze();
        sign(edition, CAMILLE);
        sign(edition, SACHA);
        Mono<?> redaction = moderation.decide(consultation.id(), cited.id(), blackOut(), CAMILLE);

        String published = codeDuring(redaction, editions.publish(consultation, 1, 1, edition.sha256(), CAMILLE));

        assertThat(published).isEqualTo("citation-dead");
        assertThat(await(editions.latest(consultation.id()))).isEmpty();
    }
}
