package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.local.journeys.OverConsultation.GUARANTOR;
import static org.egide.local.journeys.OverConsultation.await;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.report.Drafting;
import org.egide.report.Section;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Whole reports on what people really wrote: drafted in one gesture, completed, signed by two guarantors, responded to,
 * followed from a citation to its source and back; what the product made of them is kept as samples. The words are
 * invented where the real ones are not at hand; of real ones no picture is kept.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealReportJourneyTests extends Journey {

    private static final String SENTENCE = "Les collectivités territoriales sont attendues elles aussi";
    private static final String ABOUT_CAMPAIGNS = "Une même demande est venue par deux campagnes";
    private static final String RESERVATION =
            "Cet essai ne lit que les contributions sur lesquelles reposent ses arguments.";
    private static final String LEFT = "Cet essai n’en a rien recueilli.";

    private final List<CodedLine> billLines = CodedLine.read("republique-numerique.csv");
    private final List<CodedLine> orderLines = CodedLine.read("ministry-comments.csv");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private AutowireCapableBeanFactory beans;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Drafting drafting;

    /** Both are prepared before the first: they wait together for their figures to be counted. */
    @SuppressWarnings("NullAway.Init")
    private Subject bill;

    @SuppressWarnings("NullAway.Init")
    private Subject order;

    /** How many contributions of a campaign speak for the first argument on the order. */
    private long ofCampaigns;

    @BeforeAll
    void prepare() {
        OverConsultation over = beans.createBean(OverConsultation.class);
        CodedArguments coded = beans.createBean(CodedArguments.class);
        ImportTexts comments = ImportTexts.comments(over.ended(), orderLines);
        Consultation two = over.make("comptage", "Un arrêté sur le comptage des loups (essai)", 15, over.ended());
        over.receive(two, "ministry-comments-a2989", comments.files().getFirst());
        ImportTexts texts = ImportTexts.bill(over.ended(), billLines);
        Consultation one = over.make("loi-numerique", "République numérique (essai)", 23, over.ended());
        over.receive(one, "republique-numerique-propositions", texts.files().getFirst());
        over.receive(one, "republique-numerique-arguments", texts.files().getLast());
        List<Long> ofBill = coded.make(one, "argument", billLines);
        List<Long> ofOrder = coded.make(two, "comment", orderLines);
        ofCampaigns = beans.createBean(OverCampaigns.class).confirm(two, orderLines.getFirst());
        bill = new Subject(over.counted(one), texts.real(), ofBill.getFirst());
        order = new Subject(over.counted(two), comments.real(), ofOrder.getFirst());
    }

    @Test
    void aBillIsReportedOnAndRespondedTo() {
        assertThat(billLines).hasSize(25);
        String slug = bill.made().slug();
        try (Visit first = visit("real-report", bill, 320);
                Visit second = visit("real-report-second", bill, 320);
                Visit owner = visit("real-report-owner", bill, 320);
                Visit citizen = visit("real-report-citizen", bill, 320)) {
            signIn(first, "garant");
            ReportWriting desk = new ReportWriting(first, slug);
            desk.makesTheFirstDraft();
            assertThat(desk.checks()).contains("Empêche de signer");
            desk.showsTheSynthesis();
            assertThat(desk.looksAt(headingOf(bill.made(), "@a1")))
                    .contains(billLines.getFirst().wording(), "Contribution ");
            desk.writesTheLessons(SENTENCE + "\u00a0: plusieurs personnes le disent @a1.", bill.cited());
            desk.asks("CLARIFICATION", "Dire à quelles collectivités le texte s’applique.", "@a1 @c" + bill.cited());
            desk.asks("RECOMMENDATION", "Publier les avis reçus dans un format ouvert.", "@a2");
            complete(bill.made(), "Les garants demandent une précision, @r1, et recommandent une chose, @r2.");
            assertThat(desk.checks()).doesNotContain("Empêche de signer", "[À écrire]");
            desk.freezesAndSigns(RESERVATION, SENTENCE);
            signIn(second, "garante");
            new ReportWriting(second, slug).signsAndPublishes();
            signIn(owner, "territoire");
            respond(owner, slug);
            followBothWays(citizen, slug, bill.cited());
        }
        keep(bill.made(), "republique-numerique", billLines, SENTENCE);
    }

    @Test
    void campaignsAreCountedOnceInTheReportOnAnOrder() {
        String slug = order.made().slug();
        try (Visit first = visit("real-campaigns", order, 1280);
                Visit second = visit("real-campaigns-second", order, 1280)) {
            signIn(first, "garant");
            ReportWriting desk = new ReportWriting(first, slug);
            desk.makesTheFirstDraft();
            desk.showsTheSynthesis();
            assertThat(desk.looksAt("Chiffres clés de la concertation"))
                    .contains("Campagnes", "Contributions d’une campagne");
            assertThat(desk.looksAt(headingOf(order.made(), "@a1")))
                    .contains(orderLines.getFirst().wording());
            desk.writesTheLessons(ABOUT_CAMPAIGNS + " @a1.", order.cited());
            complete(order.made(), "Les garants ne demandent rien de plus.");
            desk.freezesAndSigns(RESERVATION, ABOUT_CAMPAIGNS);
            signIn(second, "garante");
            new ReportWriting(second, slug).signsAndPublishes();
        }
        assertThat(ofCampaigns).isGreaterThan(orderLines.size());
        keep(order.made(), "ministry-comments", orderLines, ABOUT_CAMPAIGNS);
    }

    /** The second one is written without scripts, in a wide window. */
    private Visit visit(String who, Subject subject, int width) {
        Visit visit = begin(who, width, width == 320);
        if (subject.real()) {
            visit.withoutPictures();
        }
        return visit;
    }

    /** What the report says whatever its form: all its arguments, and what the guarantors wrote. */
    private void keep(Consultation made, String folder, List<CodedLine> lines, String sentence) {
        List<String> said = new ArrayList<>(
                lines.stream().map(line -> ReportSamples.plain(line.wording())).toList());
        Stream.of(sentence, RESERVATION, "Références").forEach(said::add);
        beans.createBean(ReportSamples.class).keep(made, folder, said);
    }

    private String headingOf(Consultation made, String block) {
        return await(drafting.sections(made.id(), 1)).stream()
                .filter(section -> section.body().lines().anyMatch(block::equals))
                .map(Section::title)
                .findFirst()
                .orElseThrow();
    }

    /** What the first draft left to write, and these guarantors have nothing to say of. */
    private void complete(Consultation made, String requests) {
        await(drafting.sections(made.id(), 1)).stream()
                .filter(section -> section.body().contains("[À écrire]"))
                .forEach(section -> drafting.write(
                                made.id(),
                                section.id(),
                                section.version(),
                                section.title(),
                                completed(section, requests),
                                GUARANTOR)
                        .block());
    }

    private static String completed(Section section, String requests) {
        return switch (section.key()) {
            case "main-requests" -> requests;
            case "foreword" -> section.body().replace("[À écrire] date", "dernier jour de l’essai");
            default -> LEFT;
        };
    }

    private static void respond(Visit owner, String slug) {
        Page page = owner.page();
        String desk = "/fr/workspace/consultations/" + slug + "/response";
        owner.open(desk + "/requests/1");
        page.check("#stance-PARTLY");
        page.fill("#text", "Le texte s’appliquera aux plus grandes.");
        page.fill("#justification", "Le décret le dira.");
        owner.press("button", "Enregistrer");
        owner.open(desk + "/requests/2");
        page.check("#stance-ACCEPTED");
        page.fill("#text", "Les avis seront publiés.");
        page.fill("#commitment", "Publier les avis.");
        page.fill("#due", "2099-06-30");
        page.fill("#means", "Un poste.");
        page.fill("#responsible", "Le service d’essai");
        owner.press("button", "Enregistrer");
        page.check("#decision-CONTINUE_CHANGED");
        page.fill("#reasons", "Le texte continue, et les collectivités en seront.");
        owner.press("section[aria-labelledby=decision] button");
        owner.press("button", "Publier la réponse");
        assertThat(page.locator("article").textContent()).contains("les collectivités en seront");
    }

    private static void followBothWays(Visit citizen, String slug, long contribution) {
        Page page = citizen.page();
        citizen.open("/fr/consultations/" + slug);
        citizen.press("link", "Bilan");
        assertThat(page.locator(".edition-words").textContent()).contains(SENTENCE);
        citizen.press(".edition-words a[href$='/contributions/" + contribution + "'] >> nth=0");
        assertThat(page.url()).endsWith("/contributions/" + contribution);
        citizen.press(".quoted a >> nth=0");
        assertThat(page.url()).contains("/report");
        citizen.open("/fr/consultations/" + slug + "/response");
        assertThat(page.locator("main").textContent()).contains("Publier les avis.");
    }

    /**
     * A consultation that is over.
     *
     * @param made the consultation
     * @param real whether real people's words are in it
     * @param cited the number of a contribution that the report cites
     */
    private record Subject(Consultation made, boolean real, long cited) {}
}
