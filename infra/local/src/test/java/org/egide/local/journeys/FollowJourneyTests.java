package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.egide.register.Contributions;
import org.egide.register.Milestone;
import org.egide.register.Milestone.Stage;
import org.egide.servers.MailText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A contribution followed to each of its stages, told by mail, and erased. */
class FollowJourneyTests extends Journey {

    private static final String ACC = "/fr/consultations/acc-douvrin";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/fr/subscriptions/[\\w-]+)");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LaterParts later;

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void everyStageIsShownWithItsDateAndItsAddress(int width, boolean scripts) throws MessagingException {
        try (Visit citizen = begin("follow", width, scripts)) {
            String code = contribute(citizen);
            assertThat(reached(citizen)).isEqualTo("Reçue, Attend un garant");
            askToBeTold(citizen, code, "suivi-" + width + scripts + "@example.org");

            UUID id = Objects.requireNonNull(contributions.follow(code).block())
                    .receipt()
                    .id();
            happens(id, Stage.READ, null, "/charter");
            happens(id, Stage.ATTACHED, "Le canal manque d’eau l’été", ACC.substring(3));
            happens(id, Stage.CITED, "Chapitre 3, « L’eau »", ACC.substring(3));
            happens(id, Stage.ANSWERED, "Le prélèvement sera limité", ACC.substring(3));
            happens(id, Stage.COMMITTED, "Publier les relevés chaque mois", ACC.substring(3));
            citizen.open("/fr/receipts/" + code);
            assertThat(reached(citizen)).contains("Lue par les garants", "Suivie d’un engagement");
            assertThat(citizen.page().locator(".road .passed a").count()).isEqualTo(7);

            erase(citizen);
        }
    }

    private void happens(UUID contribution, Stage stage, @Nullable String label, String path) {
        later.did(contribution, new Milestone(stage, Instant.now(), label, path));
    }

    private static String contribute(Visit citizen) {
        citizen.open(ACC + "/contribute");
        citizen.page().selectOption("#theme", "environnement-eau");
        citizen.page().fill("#body", "Que deviendra le canal en été ?");
        citizen.press("button", "Envoyer");
        return citizen.page().locator("dl.receipt code").textContent();
    }

    private static String reached(Visit citizen) {
        return String.join(
                ", ",
                citizen.page().locator(".road .passed strong").allTextContents().stream()
                        .map(String::strip)
                        .toList());
    }

    private static void askToBeTold(Visit citizen, String code, String address) throws MessagingException {
        citizen.page().fill("#email", "incomplète");
        citizen.press("button", "Me prévenir");
        assertThat(citizen.page().locator("#faults").textContent()).isNotBlank();
        assertThat(citizen.page().inputValue("#email")).isEqualTo("incomplète");
        citizen.page().fill("#email", address);
        citizen.press("button", "Me prévenir");
        assertThat(citizen.page().locator("[role=status]").first().textContent())
                .contains("Un courriel vous est envoyé");

        citizen.open(addressIn(address));
        citizen.press("button", "Oui, m’écrire");
        assertThat(citizen.page().locator("[role=status]").textContent()).contains("C’est confirmé");
        citizen.press("button", "Ne plus rien m’écrire");
        assertThat(citizen.page().locator("h1").textContent()).isEqualTo("C’est arrêté");
        citizen.open("/fr/receipts/" + code);
    }

    private static String addressIn(String to) throws MessagingException {
        assertThat(JourneyServers.MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMessage mail = Stream.generate(() -> JourneyServers.MAIL.getReceivedMessagesForDomain(to))
                .filter(found -> found.length > 0)
                .findFirst()
                .orElseThrow()[0];
        Matcher address = ADDRESS.matcher(MailText.of(mail));
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static void erase(Visit citizen) {
        citizen.press("link", "Choisir quoi effacer");
        citizen.press("button", "Oui, tout effacer");
        assertThat(citizen.page().locator("[role=status]").first().textContent())
                .contains("C’est effacé.");
        assertThat(citizen.page().locator("main").textContent()).doesNotContain("Que deviendra le canal");
    }
}
