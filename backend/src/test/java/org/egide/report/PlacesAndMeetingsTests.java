package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.egide.document.Documents;
import org.egide.document.Picture;
import org.egide.moderation.Decision;
import org.egide.moderation.Decision.Outcome;
import org.egide.register.Channel;
import org.egide.register.Imported;
import org.egide.register.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a consultation took place, and what was said when people met. */
class PlacesAndMeetingsTests extends ComposingTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Documents documents;

    @Test
    void theCommunesOfThePerimeterAreOnAMapAndAllOfThemInItsTable() {
        Element read = html(compose("@places"));
        int communes = await(consultations.perimeter(consultation.id())).size();

        assertThat(read.select("img").attr("alt")).contains(communes + " communes", "nord en haut");
        Element table = read.expectFirst("table");
        assertThat(table.select("tbody tr")).hasSize(communes);
        assertThat(table.text()).contains("Douvrin (62) 62276");
    }

    @Test
    void whatCameInAtMeetingsIsCountedByTheDayOfReceiptInParis() {
        await(contributions.receiveImported(
                consultation.id(),
                List.of(
                        saidAt(Channel.MEETING, "2021-03-10T20:30:00Z"),
                        saidAt(Channel.MEETING, "2021-03-10T23:30:00Z"),
                        saidAt(Channel.MEETING, "2021-03-11T09:00:00Z"),
                        saidAt(Channel.LETTER, "2021-03-12T09:00:00Z"))));

        Element table = html(compose("@meetings")).expectFirst("table:contains(lors des réunions)");
        assertThat(table.select("caption").text()).contains("3 contributions déposées lors des réunions");
        assertThat(table.select("tbody tr").eachText()).containsExactly("10 mars 2021 1", "11 mars 2021 2");
    }

    private Imported saidAt(Channel channel, String instant) {
        Instant at = Instant.parse(instant);
        return new Imported(
                "test",
                instant,
                consultation.theme("water").orElseThrow().id(),
                Kind.OPINION,
                channel,
                null,
                "Dit à une réunion inventée.",
                null,
                null,
                at,
                null,
                null,
                null,
                new Decision(Outcome.PUBLISH, null, null, "Camille", at),
                false,
                Map.of(),
                "test");
    }

    private Element html(Composed composed) {
        return Jsoup.parse(await(documents.html(composed.document(), Picture::dataAddress)));
    }
}
