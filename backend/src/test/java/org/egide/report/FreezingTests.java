package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.egide.report.Pictures.Place;
import org.egide.report.Pictures.Upload;
import org.egide.report.Pictures.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** What may happen on the way from a draft to an edition. */
class FreezingTests extends EditionTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Pictures pictures;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Requests requests;

    @Test
    void aPictureOfWhichNobodySaidWhatItShowsKeepsTheReportFromBeingFrozen() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        await(pictures.add(
                new Place(consultation.id(), 1, null),
                new Upload("plan.png", png.toByteArray()),
                new Words("", ""),
                CAMILLE));
        write("\n\n@picture:1");

        assertThat(codeOf(editions.freeze(consultation, 1, "", RESERVATION, CAMILLE)))
                .isEqualTo("report-not-ready");
        assertThat(await(editions.readiness(consultation, 1)).obstacles())
                .singleElement()
                .asString()
                .contains("@picture:1");

        await(pictures.describe(consultation.id(), 1, 1, new Words("Le plan du site inventé", "")));
        Edition edition = freeze();
        assertThat(await(editions.html(edition))).contains("alt=\"Le plan du site inventé\"");
        assertThat(edition.files()).filteredOn(EditionFile::isPicture).hasSize(1);
    }

    @Test
    void wordsThatAreTakenAwayWhileTheReportIsWrittenKeepItFromBeingFrozen() throws InterruptedException {
        Mono<Edition> freezing = editions.freeze(consultation, 1, "", RESERVATION, CAMILLE);

        assertThat(codeDuring(refusing(), freezing)).isEqualTo("words-changed-meanwhile");
        assertThat(await(editions.all(consultation.id(), 1))).isEmpty();
    }

    @Test
    void aRequestMayRestOnAFigureThatTheTextShowsToo() {
        await(requests.add(
                consultation.id(),
                1,
                new RequestDraft(RequestKind.CLARIFICATION, "Combien ?", null, List.of("f:contributions")),
                null));
        write("\n\n@requests");
        Edition edition = freeze();
        sign(edition, CAMILLE);
        sign(edition, SACHA);
        publish(edition, CAMILLE);

        assertThat(await(editions.requests(consultation.id(), 1, 1))).hasSize(1);
        assertThat(await(editions.quotesOf(consultation.id(), "contributions"))).hasSize(1);
    }

    @Test
    void aReportOfTheContinuingPhaseIsNotLateBecauseTheFirstOneWasDueLongAgo() {
        clock.moveToParis("2022-05-20T10:00");
        await(reports.open(consultation, ReportKind.INTERIM, Locale.FRENCH, List.of(), CAMILLE));
        Edition edition = await(editions.freeze(consultation, 2, "", RESERVATION, CAMILLE));
        await(editions.sign(consultation, 2, 1, edition.sha256(), CAMILLE));
        await(editions.sign(consultation, 2, 1, edition.sha256(), SACHA));
        Edition published = await(editions.publish(consultation, 2, 1, edition.sha256(), CAMILLE));

        assertThat(published.late()).isFalse();
        assertThat(published.signatures()).noneMatch(Signature::late);
    }
}
