package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import org.egide.servers.Keycloak.Realm;
import org.egide.servers.Keycloaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's own pages: they wear the site's look in both languages, and production asks for a second factor. */
class AccountPagesTests {

    /** Where Keycloak leads back: its code is in the address. */
    private static final String BACK = Keycloaks.server().site() + "/back";

    private final RealmAdmin production = new RealmAdmin(Realm.PRODUCTION);

    @ParameterizedTest
    @CsvSource({"320, fr, Se connecter", "1280, en, Sign in"})
    void wearTheSitesLook(int width, String language, String title) throws MessagingException, IOException {
        try (Visit visitor = visit("account-" + language, width)) {
            visitor.open(signIn(Realm.DEMONSTRATION, language));
            Page page = visitor.page();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.title()).isEqualTo(title + " – Égide");
            assertThat(page.evaluate("getComputedStyle(document.body).fontFamily")
                            .toString())
                    .startsWith("\"Atkinson Hyperlegible Next\"");
            page.fill("#username", "citoyenne");
            page.fill("#password", "wrong");
            visitor.press("#kc-login");
            assertThat(page.locator("#input-error-username").textContent()).isNotBlank();
            visitor.press("a[href*=reset-credentials]");
            page.fill("#username", "citoyenne");
            visitor.press("#kc-form-buttons");
            readMail(visitor);
            visitor.open(signIn(Realm.DEMONSTRATION, language));
            visitor.press("a[href*=registration]");
            visitor.press("input[type=submit], button[type=submit]");
            visitor.openRefused(signIn(Realm.DEMONSTRATION, language).replace("egide-web", "nobody"), 400);
        }
    }

    /** Mail programs show the same; the words are of the person's own language. */
    private static void readMail(Visit visitor) throws MessagingException, IOException {
        assertThat(Keycloaks.mail().waitForIncomingEmail(15_000, 1)).isTrue();
        MimeMessage mail = Keycloaks.mail().getReceivedMessages()[0];
        String html = html(mail.getContent());
        assertThat(html).contains("Égide").contains("#14487a").contains("mot de passe");
        visitor.page().setContent(html);
        visitor.check();
    }

    private static String html(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/html")) {
                    return part.getContent().toString();
                }
            }
        }
        throw new AssertionError("The mail has no HTML.");
    }

    /** Whoever only has the password is never let in; the code, once set up, is asked for each time. */
    @Test
    void productionAsksGuarantorsForASecondFactor() {
        production.add("garante-a-deux-facteurs", List.of("second_factor"));
        try (Visit guarantor = visit("second-factor", 320)) {
            enter(guarantor, "garante-a-deux-facteurs");
            Page page = guarantor.page();
            assertThat(page.locator("h1").textContent()).contains("Code à usage unique");
            guarantor.open(signIn(Realm.PRODUCTION, "fr"));
            assertThat(page.url()).startsWith(Keycloaks.server().issuer(Realm.PRODUCTION));
            enterAgain(guarantor, "garante-a-deux-facteurs");
            guarantor.press("#mode-manual");
            String key = page.locator("#kc-totp-secret-key").textContent();
            page.fill("#totp", "000000");
            guarantor.press("#saveTOTPBtn");
            assertThat(page.locator("#input-error-totp").textContent()).isNotBlank();
            page.fill("#totp", OneTimeCodes.code(key, now()));
            assertThat(isLetIn(page, "#saveTOTPBtn")).isTrue();
            signInWithACode(guarantor, key);
        }
    }

    private static void signInWithACode(Visit guarantor, String key) {
        guarantor.context().clearCookies();
        enter(guarantor, "garante-a-deux-facteurs");
        Page page = guarantor.page();
        page.fill("#otp", "000000");
        guarantor.press("#kc-login");
        assertThat(page.locator("#input-error-otp").textContent()).isNotBlank();
        // A code serves once: the next one is also taken, thirty seconds early.
        page.fill("#otp", OneTimeCodes.code(key, now() + 30));
        assertThat(isLetIn(page, "#kc-login")).isTrue();
    }

    @Test
    void aPasskeyIsAsGoodASecondFactor() {
        production.add("garant-a-passe", List.of("second_factor"));
        try (Visit guarantor = visit("passkey", 320)) {
            Page page = guarantor.page();
            holdAPasskey(guarantor);
            enter(guarantor, "garant-a-passe");
            guarantor.press("#mode-manual");
            page.fill(
                    "#totp",
                    OneTimeCodes.code(page.locator("#kc-totp-secret-key").textContent(), now()));
            assertThat(isLetIn(page, "#saveTOTPBtn")).isTrue();
            page.navigate(signIn(Realm.PRODUCTION, "fr") + "&kc_action=webauthn-register");
            guarantor.check();
            page.onDialog(dialog -> dialog.accept("Ma clé"));
            assertThat(isLetIn(page, "#registerWebAuthn")).isTrue();
            guarantor.context().clearCookies();
            enter(guarantor, "garant-a-passe");
            guarantor.press("#try-another-way");
            guarantor.press("button", "Clé d’accès");
            assertThat(isLetIn(page, "#authenticateWebAuthnButton")).isTrue();
        }
    }

    @Test
    void productionAsksCitizensForNothingMore() {
        production.add("citoyen-de-production", List.of());
        try (Visit citizen = visit("second-factor-citizen", 320)) {
            citizen.open(signIn(Realm.PRODUCTION, "fr"));
            fill(citizen.page(), "citoyen-de-production");
            assertThat(isLetIn(citizen.page(), "#kc-login")).isTrue();
        }
    }

    private static void holdAPasskey(Visit guarantor) {
        var session = guarantor.context().newCDPSession(guarantor.page());
        session.send("WebAuthn.enable");
        com.google.gson.JsonObject options =
                com.google.gson.JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                """).getAsJsonObject();
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static void enter(Visit person, String user) {
        person.open(signIn(Realm.PRODUCTION, "fr"));
        enterAgain(person, user);
    }

    private static void enterAgain(Visit person, String user) {
        if (person.page().locator("#password").count() > 0) {
            fill(person.page(), user);
            person.press("#kc-login");
        }
    }

    private static void fill(Page page, String user) {
        page.fill("#username", user);
        page.fill("#password", user + "-pass-phrase");
    }

    /** Whether a button leads back to the site with a code that can be changed for a token. */
    private static boolean isLetIn(Page page, String button) {
        page.click(button);
        page.waitForURL(BACK + "**");
        return page.url().contains("code=");
    }

    private static Visit visit(String who, int width) {
        String keycloak = Keycloaks.server().issuer().replace("/realms/egide", "");
        Visit visit = Visit.begin(Chromium.shared(), keycloak, who, width, true);
        visit.page().route(BACK + "**", route -> route.fulfill(new Route.FulfillOptions().setBody("back")));
        return visit;
    }

    private static String signIn(Realm realm, String language) {
        return Keycloaks.server().issuer(realm) + "/protocol/openid-connect/auth?client_id=egide-web&response_type=code"
                + "&scope=openid&state=s&redirect_uri=" + BACK + "&ui_locales=" + language
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano")
    private static long now() {
        return java.time.Instant.now().getEpochSecond();
    }
}
