package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who must do what by when: the owner shows a poster, the commission sets a duty aside, the public reads both. */
class CalendarJourneyTests extends Journey {

    private static final String DUTIES = "/fr/workspace/consultations/acc-douvrin/duties";

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void aDutyIsShownToBeDoneAndAnotherIsSetAside(int width, boolean scripts) throws IOException {
        String place = "Mairie inventée de largeur " + width;
        String reason = "Aucun journal inventé ne paraît ici, largeur " + width + ".";
        try (Visit owner = begin("duties-owner", width, scripts);
                Visit officer = begin("duties-officer", width, scripts);
                Visit reader = begin("duties-reader", width, scripts)) {
            signIn(owner, "maitre-ouvrage");
            show(owner, place);
            signIn(officer, "commission");
            setAside(officer, reason);
            read(reader, place, reason);
            takeBack(owner, place);
            reader.open("/fr/consultations/acc-douvrin/calendar");
            assertThat(reader.page().locator("#notice-posted").textContent()).contains("L’affiche était ailleurs.");
        }
    }

    private static void show(Visit owner, String place) throws IOException {
        Page page = owner.page();
        owner.open(DUTIES);
        owner.press("main a[href$='/compliance']");
        assertThat(page.locator("main").textContent()).contains("L121-20");
        owner.open(DUTIES);
        owner.press("#notice-posted summary:has-text('C’est fait')");
        page.fill("#notice-posted-place", place);
        page.fill("#notice-posted-doneOn", "2021-02-08");
        page.setInputFiles("#notice-posted-proof", new FilePayload("affiche.png", "image/png", picture()));
        owner.press("#notice-posted button:has-text('Le dire et le montrer')");
        assertThat(page.locator("#notice-posted").textContent()).contains(place, "affiche.png");
        assertThat(page.locator("#report summary").count()).isZero();
    }

    private static void setAside(Visit officer, String reason) {
        Page page = officer.page();
        officer.open(DUTIES);
        officer.press("#notice-in-the-press summary:has-text('Écarter')");
        page.fill("#waive-notice-in-the-press", reason);
        officer.press("#notice-in-the-press button:has-text('Écarter avec ce motif')");
        assertThat(page.locator("#notice-in-the-press").textContent()).contains(reason);
    }

    private static void read(Visit reader, String place, String reason) {
        Page page = reader.page();
        reader.open("/fr/consultations/acc-douvrin");
        reader.press("main a:has-text('Calendrier et obligations')");
        assertThat(page.locator("#notice-posted").textContent()).contains(place, "8 février 2021");
        assertThat(page.locator("#notice-in-the-press").textContent()).contains(reason);
        assertThat(page.request()
                        .get(page.locator("#notice-posted a").first().getAttribute("href"))
                        .headers())
                .containsEntry("content-type", "image/png");
        assertThat(page.request()
                        .get("/fr/consultations/acc-douvrin/calendar.ics")
                        .text())
                .startsWith("BEGIN:VCALENDAR");
    }

    /** What was said stays readable. */
    private static void takeBack(Visit owner, String place) {
        Page page = owner.page();
        owner.open(DUTIES);
        owner.press("#notice-posted summary:has-text('" + place + "')");
        page.locator("#notice-posted details[open] textarea").fill("L’affiche était ailleurs.");
        owner.press("#notice-posted details[open] button:has-text('Reprendre')");
        assertThat(page.locator("#notice-posted").textContent()).contains("L’affiche était ailleurs.");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
