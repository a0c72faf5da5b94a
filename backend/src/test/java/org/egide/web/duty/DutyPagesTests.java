package org.egide.web.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.testing.SignedInPagesTest;
import org.egide.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;

/** The legal clock as people meet it: a page, their telephone's calendar, and the form that takes a photograph. */
class DutyPagesTests extends SignedInPagesTest {

    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    @Override
    protected List<Member> members() {
        return List.of(
                new Member(Role.OWNER, "Odile Exemple", "maitre-ouvrage@example.org"),
                new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"));
    }

    @Test
    void theOwnerShowsThePosterAndEverybodySeesIt() {
        var sent = post("maitre-ouvrage", "notice-posted", poster("2021-02-08", "Mairie d’essai", PHOTO));
        assertThat(sent.getStatus().value()).isEqualTo(303);
        Document page = page("/fr/consultations/" + consultation.slug() + "/calendar");
        assertThat(Objects.requireNonNull(page.getElementById("notice-posted")).text())
                .contains("Fait", "9 février 2021", "Mairie d’essai", "affiche.jpg");
        String file =
                Objects.requireNonNull(page.selectFirst("#notice-posted a")).attr("href");
        var proof =
                Site.on(port).client().get().uri(file).exchange().expectBody().returnResult();
        assertThat(proof.getResponseBody()).isEqualTo(PHOTO);
        assertThat(proof.getResponseHeaders().getContentDisposition().isAttachment())
                .isTrue();
    }

    @Test
    void whatWasTypedIsKeptWhenTheFileIsNoProof() {
        var sent = post(
                "maitre-ouvrage",
                "notice-posted",
                poster("2021-02-08", "Mairie <b>d’essai</b>", "texte".getBytes(StandardCharsets.UTF_8)));
        assertThat(sent.getStatus().value()).isEqualTo(400);
        Document page = Jsoup.parse(Objects.requireNonNull(sent.getResponseBody()));
        assertThat(page.selectXpath("//input[@name='place']").eachAttr("value")).contains("Mairie <b>d’essai</b>");
        assertThat(page.text()).contains("La pièce est une image JPEG ou PNG");
    }

    @Test
    void aGuarantorHasNoFormForTheOwnersDuties() {
        String page = Site.text(Site.on(port)
                .client()
                .get()
                .uri(duties())
                .header("Cookie", cookie("garant"))
                .exchange());
        Document read = Jsoup.parse(page);
        assertThat(read.select("#notice-posted form")).isEmpty();
        assertThat(read.select("#report-handed form")).isNotEmpty();
        assertThat(post("garant", "notice-posted", poster("2021-02-08", "Mairie", PHOTO))
                        .getStatus()
                        .value())
                .isIn(400, 403);
    }

    @Test
    void theCalendarOpensInAnotherProgram() throws Exception {
        String text = Site.text(Site.on(port)
                .client()
                .get()
                .uri("/fr/consultations/" + consultation.slug() + "/calendar.ics")
                .exchange());
        Calendar read = new CalendarBuilder().build(new StringReader(text));
        List<VEvent> events = read.getComponents("VEVENT");
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .contains(
                        "Ouverture – Une usine d'essai",
                        "Au plus tard\u00a0: Le bilan des garants est publié – Une usine d'essai");
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .doesNotHaveDuplicates();
    }

    private EntityExchangeResult<String> post(String who, String duty, MultipartBodyBuilder parts) {
        return Site.on(port)
                .client()
                .post()
                .uri(duties() + "/" + duty)
                .header("Cookie", cookie(who))
                .header("Sec-Fetch-Site", "same-origin")
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static MultipartBodyBuilder poster(String day, String place, byte[] file) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("doneOn", day);
        parts.part("place", place);
        parts.part("note", "");
        parts.part("proof", new ByteArrayResource(file)).filename("affiche.jpg");
        return parts;
    }

    private Document page(String address) {
        return Jsoup.parse(Site.text(Site.on(port).client().get().uri(address).exchange()));
    }

    private String duties() {
        return "/fr/workspace/consultations/" + consultation.slug() + "/duties";
    }

    private String cookie(String user) {
        return PEOPLE.cookie(port, user);
    }
}
