package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.consultation.Bilingual;
import org.egide.consultation.Calendar;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.consultation.Consultations;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.servers.Keycloaks;
import org.egide.servers.MailText;
import org.egide.shared.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An officer designates, the guarantor follows the mail, makes their account, declares and works; a measure is taken
 * and lifted; the guarantor is replaced and the public reads when the consultation goes on.
 */
class DesignationJourneyTests extends Journey {

    private static final Pattern LINK = Pattern.compile("https?://localhost\\S+");
    private static final long PATIENCE = 20_000;
    private static final Person OFFICER =
            new Person("officer", "Olive Officière", "officer@example.org", Set.of(PlatformRole.COMMISSION_OFFICER));

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void fromTheOfficersInvitationToTheGuarantorsWorkAndBack(int width, boolean scripts) throws MessagingException {
        String slug = "designation-" + width;
        String email = "nouvelle-garante-" + width + "@example.org";
        create(slug, today());
        try (Visit officer = begin("designation-officer", width, scripts);
                Visit guarantor = begin("designation-guarantor", width, scripts)) {
            signIn(officer, "commission");
            designate(officer, slug, email);
            refuseTheOwner(officer, email);
            makeTheAccount(guarantor, email);
            declare(guarantor, slug, email);
            contribute(officer, slug);
            sanction(guarantor);
            replace(officer, slug);
            read(guarantor, slug);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, false", "1280, true"})
    void theCharterIsReplacedBeforeTheOpeningAndThePublicReadsBothVersions(int width, boolean scripts) {
        String slug = "charte-" + width;
        create(slug, today().plusDays(9));
        try (Visit officer = begin("charter-officer", width, scripts)) {
            signIn(officer, "commission");
            officer.open("/fr/workspace/consultations/" + slug + "/charter");
            Page page = officer.page();
            page.fill("#delayHours", "bientôt");
            page.fill("#articles-0-title", "Respecter chacun");
            officer.press("button", "Mettre cette version en vigueur");
            assertThat(page.locator("#faults").textContent()).contains("ne peut pas être lue");
            assertThat(page.inputValue("#articles-0-title")).isEqualTo("Respecter chacun");
            page.fill("#delayHours", "24");
            page.fill("#articles-7-title", "Être bref");
            officer.press("button", "Mettre cette version en vigueur");
            assertThat(page.locator("#faults li").count()).isEqualTo(1);
            page.fill("#articles-7-text", "Une idée par contribution.");
            officer.press("button", "Mettre cette version en vigueur");
            assertThat(page.locator(".notice").textContent()).contains("version 2");
            officer.open("/fr/consultations/" + slug);
            assertThat(page.locator("section[aria-labelledby=announcements]").textContent())
                    .contains("charte de modération a changé", "version 2");
            officer.press("link", "Lire cette version");
            assertThat(page.locator("main").textContent()).contains("Respecter chacun", "Être bref", "24 heures");
            officer.press("link", "Version 1");
            assertThat(page.locator("main").textContent()).contains("n’est plus en vigueur", "72 heures");
            officer.open("/fr/charter");
            assertThat(page.locator("main").textContent()).contains("Respecter les personnes", "72 heures");
        }
    }

    private static void designate(Visit officer, String slug, String email) {
        officer.open("/fr/workspace/consultations/" + slug + "/people");
        Page page = officer.page();
        assertThat(page.locator(".cautions").textContent()).contains("Aucun garant en fonction");
        page.fill("#name", "Nadège Imaginée");
        page.fill("#email", "incomplète");
        officer.press("section[aria-labelledby=invite] .button");
        assertThat(page.locator("#faults").textContent()).contains("adresse");
        assertThat(page.inputValue("#name")).isEqualTo("Nadège Imaginée");
        page.fill("#email", email);
        officer.press("section[aria-labelledby=invite] .button");
        assertThat(page.locator(".notice").textContent()).contains("est partie");
        assertThat(page.locator(".worklist").textContent()).contains("Nadège Imaginée", "déclaration est attendue");
    }

    private static void refuseTheOwner(Visit officer, String email) {
        Page page = officer.page();
        page.selectOption("#role", "OWNER");
        page.fill("#name", "Nadège Imaginée");
        page.fill("#email", email.toUpperCase(java.util.Locale.ROOT));
        officer.press("section[aria-labelledby=invite] .button");
        assertThat(page.locator("#faults").textContent()).contains("garant et maître d’ouvrage");
    }

    /** The link of Keycloak's mail, in the same browser: an address confirmed, a password chosen. */
    private static void makeTheAccount(Visit guarantor, String email) throws MessagingException {
        Page page = guarantor.page();
        page.navigate(link(mail(Keycloaks.mail(), email), "action-token"));
        guarantor.check();
        guarantor.press("link", "Continuer");
        page.fill("#password-new", "une phrase de passe");
        page.fill("#password-confirm", "une phrase de passe");
        guarantor.press("button", "Continuer");
        assertThat(page.locator("main").textContent()).contains("mis à jour");
    }

    private static void declare(Visit guarantor, String slug, String email) throws MessagingException {
        String begin = link(mail(JourneyServers.MAIL, email), "/declaration").replaceAll("https?://[^/]+/fr", "");
        Page page = guarantor.page();
        page.navigate("/fr/sign-in?to=" + begin);
        if (page.locator("#username").count() > 0) {
            page.fill("#username", email);
            page.fill("#password", "une phrase de passe");
            page.click("#kc-login");
        }
        page.waitForURL("**" + begin);
        guarantor.check();
        guarantor.openRefused("/fr/workspace/consultations/" + slug + "/moderation", 403);
        assertThat(page.locator("main").textContent()).contains("déclaration d’absence d’intérêt");
        guarantor.open("/fr/workspace");
        guarantor.press("link", "Déclarer et prendre mes fonctions");
        guarantor.press("button", "Déclarer et prendre mes fonctions");
        assertThat(page.locator("#faults").textContent()).contains("Cochez la case");
        page.check("#agreed");
        guarantor.press("button", "Déclarer et prendre mes fonctions");
        assertThat(page.url()).endsWith("/moderation");
    }

    /** Somebody else than the guarantor, who takes no measure on themselves. */
    private static void contribute(Visit somebody, String slug) {
        somebody.page()
                .request()
                .post(
                        "/api/v1/consultations/" + slug + "/contributions",
                        RequestOptions.create()
                                .setData(Map.of(
                                        "theme", "tout",
                                        "kind", "OPINION",
                                        "body", "Des mots inventés.",
                                        "email", "passante@example.org")));
    }

    private static void sanction(Visit guarantor) {
        Page page = guarantor.page();
        guarantor.open("/fr/workspace");
        guarantor.press("link", "Mesures");
        guarantor.press("button", "Prendre la mesure");
        assertThat(page.locator("#faults li").count()).isEqualTo(3);
        page.fill("#number", "n° 1");
        page.selectOption("#ground", "INSULT");
        page.fill("#reason", "Une injure inventée.");
        guarantor.press("button", "Prendre la mesure");
        assertThat(page.locator(".worklist").textContent()).contains("auteur de la contribution n° 1", "En vigueur");
        guarantor.press("button", "Lever la mesure");
        assertThat(page.locator(".worklist").textContent()).contains("Levée le");
    }

    private static void replace(Visit officer, String slug) {
        Page page = officer.page();
        officer.open("/fr/workspace/consultations/" + slug + "/people");
        officer.press("link", "Mettre fin au mandat");
        officer.press("button", "Mettre fin au mandat");
        assertThat(page.locator("#faults").textContent()).isNotBlank();
        page.check("#reason-impeded");
        page.fill("#name", "Noé Remplaçant");
        page.fill("#email", "remplacant-" + slug + "@example.org");
        page.fill("#resumesOn", today().plusDays(4).toString());
        officer.press("button", "Mettre fin au mandat");
        assertThat(page.locator("section[aria-labelledby=suspension]").textContent())
                .contains("reprise le");
        page.fill("#resumesOn", today().plusDays(5).toString());
        officer.press("button", "Publier la date de reprise");
        assertThat(page.locator("section[aria-labelledby=past]").textContent()).contains("Nadège Imaginée");
    }

    /** The public reads when it goes on; whoever left has no way in any more. */
    private static void read(Visit guarantor, String slug) {
        guarantor.openRefused("/fr/workspace/consultations/" + slug + "/moderation", 403);
        guarantor.open("/fr/consultations/" + slug);
        assertThat(guarantor.page().locator(".deadline").textContent()).contains("Suspendue", "reprise le");
        guarantor.press("link", "La charte de modération");
        assertThat(guarantor.page().locator("main").textContent()).contains("Version 1", "Respecter les personnes");
    }

    private void create(String slug, LocalDate opensOn) {
        Calendar calendar = new Calendar(opensOn.minusDays(20), opensOn, opensOn.plusDays(30), null, null, null, null);
        Bilingual words = new Bilingual("Une désignation à l’essai", null);
        consultations
                .create(
                        OFFICER,
                        new ConsultationDraft(
                                slug,
                                words,
                                words,
                                words,
                                "plum",
                                "CNDP_PRIOR",
                                ModerationMode.BEFORE_PUBLICATION,
                                calendar,
                                List.of(new ThemeDraft("tout", null, new Bilingual("Tout", null), null)),
                                List.of(new Member(Role.OWNER, "Société d’essai", null)),
                                List.of("62276"),
                                "La commission désigne à l’instant."))
                .block();
    }

    private static LocalDate today() {
        return LocalDate.now(Times.LEGAL_ZONE);
    }

    private static String link(String mail, String containing) {
        Matcher link = LINK.matcher(mail);
        while (link.find()) {
            if (link.group().contains(containing)) {
                return link.group();
            }
        }
        throw new AssertionError("No link with " + containing + " in: " + mail);
    }

    private static String mail(GreenMail server, String email) throws MessagingException {
        long end = System.nanoTime() + PATIENCE * 1_000_000;
        while (System.nanoTime() < end) {
            for (MimeMessage mail : Arrays.asList(server.getReceivedMessages()).reversed()) {
                if (Objects.toString(mail.getAllRecipients()[0]).equals(email)) {
                    return MailText.of(mail);
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("No mail reached " + email);
    }
}
