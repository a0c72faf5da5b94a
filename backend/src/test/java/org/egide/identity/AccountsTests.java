package org.egide.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.identity.Accounts.Invitee;
import org.egide.servers.Keycloaks;
import org.egide.servers.MailText;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;

/** Invitations, on the real Keycloak with its real mail. */
class AccountsTests {

    private static final Pattern LINK = Pattern.compile("https?://localhost\\S+action-token\\S+");

    @Test
    void makesAnAccountAndLetsKeycloakWriteALinkThatLeadsToItsPages() throws Exception {
        String email = fresh();
        invite(Duration.ofDays(7), new Invitee(email, "Sacha (Dr) Exemple", "fr", true));

        String mail = lastMail(email);
        assertThat(mail)
                .contains("choisir un mot de passe")
                .contains("confirmer votre adresse")
                .contains("7 jours");
        Document page = follow(mail);
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("header.site .brand").text()).isEqualTo("Égide");
        JsonNode account = account(email);
        assertThat(account.get("firstName").asString()).isEqualTo("Sacha");
        assertThat(account.get("lastName").asString()).isEqualTo("Dr Exemple");
        assertThat(account.get("emailVerified").asBoolean()).isFalse();
        assertThat(roles(account)).contains(Accounts.SECOND_FACTOR);
    }

    @Test
    void writesInTheLanguageOfThePersonAndAsksForNoMoreThanTheirRole() throws Exception {
        String email = fresh();
        invite(Duration.ofHours(12), new Invitee(email, "Greffe", "en", false));
        assertThat(lastMail(email)).contains("choose a password").contains("12 hours");
        assertThat(roles(account(email))).doesNotContain(Accounts.SECOND_FACTOR);
    }

    @Test
    void theLinkExpires() throws Exception {
        String email = fresh();
        invite(Duration.ofSeconds(1), new Invitee(email, "Trop Tard", "fr", true));
        Thread.sleep(2_500);
        assertThat(follow(lastMail(email)).text()).contains("expiré");
    }

    @Test
    void invitingAgainWritesAgainAndMakesNothingTwice() throws Exception {
        String email = fresh();
        invite(Duration.ofDays(7), new Invitee(email, "Sacha Exemple", "fr", false));
        String id = account(email).get("id").asString();
        invite(Duration.ofDays(7), new Invitee(email.toUpperCase(java.util.Locale.ROOT), "Sacha Exemple", "fr", true));
        assertThat(mails(email)).hasSize(2);
        assertThat(account(email).get("id").asString()).isEqualTo(id);
        assertThat(roles(account(email))).contains(Accounts.SECOND_FACTOR);
    }

    /** Their account is ready: the mail of the designation is enough. */
    @Test
    void whoeverHasAnAccountGetsTheSecondFactorAndNoMail() throws Exception {
        invite(Duration.ofDays(7), new Invitee("etat@example.org", "Edmond Hypothèse", "fr", true));
        assertThat(mails("etat@example.org")).isEmpty();
        assertThat(roles(account("etat@example.org"))).contains(Accounts.SECOND_FACTOR);
    }

    @Test
    void tellsAKeycloakThatIsDownFromAnAddressItRefuses() {
        Invitee sacha = new Invitee(fresh(), "Sacha", "fr", true);
        assertThatThrownBy(() -> TestAccounts.down().invite(sacha).block()).isInstanceOf(Accounts.Unreachable.class);
        Invitee refused = new Invitee("pas une adresse@example.org", "Sacha", "fr", true);
        assertThatThrownBy(() ->
                        TestAccounts.real(Duration.ofDays(1)).invite(refused).block())
                .isInstanceOf(Accounts.Refused.class);
    }

    private static void invite(Duration life, Invitee invitee) {
        TestAccounts.real(life).invite(invitee).block();
    }

    private static String fresh() {
        return "invite-" + UUID.randomUUID() + "@example.org";
    }

    private static MimeMessage[] mails(String email) {
        return Arrays.stream(Keycloaks.mail().getReceivedMessages())
                .filter(mail -> isTo(mail, email))
                .toArray(MimeMessage[]::new);
    }

    private static boolean isTo(MimeMessage mail, String email) {
        try {
            return mail.getAllRecipients()[0].toString().equals(email);
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String lastMail(String email) throws Exception {
        MimeMessage[] mails = mails(email);
        assertThat(mails).isNotEmpty();
        return MailText.of(mails[mails.length - 1]);
    }

    private static Document follow(String mail) throws Exception {
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();
        Connection.Response answer =
                Jsoup.connect(link.group()).ignoreHttpErrors(true).execute();
        return answer.parse();
    }

    private static JsonNode account(String email) {
        return Objects.requireNonNull(get("/users?exact=true&email=" + email).get(0));
    }

    private static java.util.List<String> roles(JsonNode account) {
        return get("/users/" + account.get("id").asString() + "/role-mappings/realm")
                .valueStream()
                .map(role -> role.get("name").asString())
                .toList();
    }

    private static JsonNode get(String path) {
        String admin = Keycloaks.server().issuer().replace("/realms/", "/admin/realms/");
        return Objects.requireNonNull(WebClient.create()
                .get()
                .uri(admin + path)
                .headers(headers -> headers.setBearerAuth(token()))
                .retrieve()
                .bodyToMono(JsonNode.class)
                .block());
    }

    private static String token() {
        JsonNode answer = Objects.requireNonNull(WebClient.create()
                .post()
                .uri(Keycloaks.server().issuer().replace("/egide", "/master") + "/protocol/openid-connect/token")
                .body(BodyInserters.fromFormData("grant_type", "password")
                        .with("client_id", "admin-cli")
                        .with("username", "admin")
                        .with("password", "admin"))
                .retrieve()
                .bodyToMono(JsonNode.class)
                .block());
        return answer.get("access_token").asString();
    }
}
