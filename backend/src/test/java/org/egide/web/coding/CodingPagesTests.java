package org.egide.web.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;
import static org.egide.testing.Deposits.signed;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.moderation.Passage;
import org.egide.moderation.Verdict;
import org.egide.moderation.Words.Field;
import org.egide.qda.QdaProject;
import org.egide.qda.QdpxLimits;
import org.egide.qda.QdpxReader;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Receipt;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline;
import org.egide.synthesis.Span;
import org.egide.testing.KeycloakTest;
import org.egide.testing.SignedIn;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a coding as the public and the guarantors get them, and the page that brings one back in. */
@KeycloakTest
class CodingPagesTests {

    private static final SignedIn PEOPLE = new SignedIn();
    private static final String BODY = "La nappe baisse. Je suis Zoé Inventée, 12 rue des Essais.";

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Outline outline;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    /** A whole contribution, one with a black passage, one that was refused after it was quoted. */
    @BeforeEach
    void threeContributionsAreQuoted() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Société d'essai", null),
                        new Member(Role.GUARANTOR, "Camille Exemple", "garant1@example.org"),
                        new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"))));
        make("=HYPERLINK(\"piège\")");
        make("Personne ne le dit.");
        quote(submit(signed("L'eau manque.", "Zoé Inventée", true, "zoe@example.org")), new Span(0, 13));
        Receipt redacted = submit(anOpinion(BODY));
        quote(redacted, new Span(0, BODY.length()));
        Passage hidden = new Passage(Field.BODY, 25, 37, Ground.OWN_PRIVATE_DATA);
        decide(redacted, Verdict.redact(List.of(hidden), "Votre nom.", null));
        Receipt refused = submit(anOpinion("Une insulte."));
        quote(refused, new Span(0, 12));
        decide(refused, Verdict.refuse(Ground.INSULT, "Une insulte.", null));
    }

    private Receipt submit(Deposit deposit) {
        return Objects.requireNonNull(
                contributions.submit(consultation, deposit).block());
    }

    private void make(String wording) {
        outline.make(consultation, new ArgumentDraft(wording, "water", ArgumentStance.AGAINST, null), guarantor(), null)
                .block();
    }

    private void quote(Receipt receipt, Span span) {
        desk.attach(consultation.id(), receipt.number(), new Attaching(1, null, List.of(span), null), guarantor())
                .block();
    }

    private void decide(Receipt receipt, Verdict verdict) {
        moderation.decide(consultation.id(), receipt.id(), verdict, guarantor()).block();
    }

    private static Person guarantor() {
        return TestConsultations.GUARANTOR;
    }

    private String api(String path) {
        return "/api/v1/consultations/" + consultation.slug() + path;
    }

    private static String cookie(int port) {
        return PEOPLE.cookie(port, "garant");
    }

    private ResponseSpec get(String address, @Nullable String cookie) {
        var request = Site.on(port).client().get().uri(address);
        return (cookie == null ? request : request.header("Cookie", cookie)).exchange();
    }

    private byte[] bytes(String address, @Nullable String cookie) {
        return Objects.requireNonNull(get(address, cookie)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private String text(String address, @Nullable String cookie) {
        return new String(bytes(address, cookie), StandardCharsets.UTF_8);
    }

    private static List<List<String>> rows(String table) {
        return CsvReader.builder().ofCsvRecord(table.substring(1)).stream()
                .map(row -> row.getFields())
                .toList();
    }

    private QdaProject project(String address, @Nullable String cookie) throws Exception {
        return QdpxReader.read(bytes(address, cookie), QdpxLimits.USUAL);
    }

    @Test
    void untilItIsShownThePublicHasNothingOfIt() throws Exception {
        assertThat(rows(text(api("/coding.csv"), null))).hasSize(1);
        JsonNode json = new JsonMapper().readTree(text(api("/coding.json"), null));
        assertThat(json.get("arguments")).isEmpty();
        assertThat(json.get("excerpts")).isEmpty();
        QdaProject project = project(api("/coding.qdpx"), null);
        assertThat(project.codes()).isEmpty();
        assertThat(project.sources()).isEmpty();
    }

    @Test
    void thePublicReadsWhatIsPublicAndNobodysName() throws Exception {
        outline.show(consultation.id(), guarantor()).block();
        QdaProject project = project(api("/coding.qdpx"), null);
        assertThat(project.sources()).extracting(source -> source.name()).containsExactly("n° 1", "n° 2");
        assertThat(project.users()).isEmpty();
        String csv = text(api("/coding.csv"), null);
        String json = text(api("/coding.json"), null);
        assertThat(csv + json + project)
                .contains("L'eau manque.", "█████")
                .doesNotContain("Zoé", "zoe@", "Une insulte", "Camille", "garant1", "12 rue des Essais".repeat(2));
        assertThat(new JsonMapper().readTree(json).get("excerpts")).hasSize(3);
        assertThat(rows(csv)).hasSize(5).last().asString().contains("Personne ne le dit.");
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        outline.show(consultation.id(), guarantor()).block();
        assertThat(rows(text(api("/coding.csv"), null)))
                .allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.startsWith("=")));
    }

    @Test
    void aGuarantorHasItBeforeWithTheNamesOfThoseWhoQuoted() throws Exception {
        QdaProject project = project(api("/synthesis/coding.qdpx"), cookie(port));
        assertThat(project.users())
                .singleElement()
                .satisfies(user -> assertThat(user.name()).isEqualTo("Camille Exemple"));
        assertThat(project.toString()).doesNotContain("Une insulte", "zoe@").contains("█████");
        assertThat(text(api("/synthesis/coding.csv"), cookie(port))).contains("Camille Exemple");
        submit(anOpinion("Pas encore codée."));
        assertThat(project(api("/synthesis/coding.qdpx?whole=true"), cookie(port))
                        .sources())
                .hasSize(3);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        made.awaitPlaced(consultation);
        EntityExchangeResult<byte[]> first =
                get(api("/coding.csv"), null).expectBody().returnResult();
        assertThat(first.getResponseHeaders().getContentDisposition().getFilename())
                .isEqualTo("coding-" + consultation.slug() + ".csv");
        String tag = Objects.requireNonNull(first.getResponseHeaders().getETag());
        Site.on(port)
                .client()
                .get()
                .uri(api("/coding.csv"))
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void aGuarantorSendsAFileSeesWhatItWouldChangeAndSaysYes() {
        byte[] file = bytes(api("/synthesis/coding.qdpx"), cookie(port));
        Consultation copy = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"))));
        contributions.submit(copy, anOpinion("L'eau manque.")).block();
        EntityExchangeResult<String> sent = send(copy, file);
        assertThat(sent.getStatus().value()).isEqualTo(303);
        String address =
                Objects.requireNonNull(sent.getResponseHeaders().getLocation()).getPath();
        Document look = Jsoup.parse(text(address, cookie(port)));
        assertThat(look.text()).contains("Arguments nouveaux", "=HYPERLINK", "L'eau manque.", "n’est celui d’aucune");
        Document done = Jsoup.parse(Objects.requireNonNull(post(address).getResponseBody()));
        assertThat(done.text()).contains("2 arguments créés, 1 passage rattaché.");
        assertThat(Jsoup.parse(text(address, cookie(port))).text()).contains("Ce fichier ne change rien");
        assertThat(text(
                        "/api/v1" + address.replace("/fr/workspace", "").replace("/coding/", "/synthesis/coding-files/")
                                + "/items.csv",
                        cookie(port)))
                .contains("NOT_TAKEN", "coding-unknown-text");
    }

    @Test
    void aFileThatIsNoneIsRefusedBesideItsField() {
        EntityExchangeResult<String> sent = send(consultation, new byte[] {1, 2, 3});
        assertThat(sent.getStatus().value()).isEqualTo(400);
        Document page = Jsoup.parse(Objects.requireNonNull(sent.getResponseBody()));
        assertThat(Objects.requireNonNull(page.getElementById("file-fault")).text())
                .isEqualTo("Ce fichier n’est pas un .qdpx, ou il est coupé.");
    }

    private EntityExchangeResult<String> send(Consultation into, byte[] file) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(file)).filename("codage.qdpx");
        return Site.on(port)
                .client()
                .post()
                .uri("/fr/workspace/consultations/" + into.slug() + "/coding")
                .header("Cookie", cookie(port))
                .header("Sec-Fetch-Site", "same-origin")
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private EntityExchangeResult<String> post(String address) {
        return Site.on(port)
                .client()
                .post()
                .uri(address)
                .header("Cookie", cookie(port))
                .header("Sec-Fetch-Site", "same-origin")
                .body(BodyInserters.fromFormData("theme", "water").with("stance", "FOR"))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
