package org.egide.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Signs people in as a browser does, at the pages of a real Keycloak. */
public final class TestSession {

    private static final String COOKIE = "egide_session";

    private TestSession() {}

    /**
     * Signs one of the realm's users in on the site on a port of this machine.
     *
     * @return the cookie of the session, {@code name=value}
     */
    public static String cookieOf(int port, String user) {
        PlainCookies cookies = new PlainCookies();
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .cookieHandler(cookies)
                .build()) {
            URI site = URI.create("http://localhost:" + port);
            String page = send(browser, HttpRequest.newBuilder(site.resolve("/sign-in?to=/legal")));
            Element form = Objects.requireNonNull(Jsoup.parse(page).selectFirst("form#kc-form-login"), page);
            String answer = "username=" + encoded(user) + "&password=" + encoded(user + "-demo") + "&credentialId=";
            send(
                    browser,
                    HttpRequest.newBuilder(URI.create(form.attr("action")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(answer)));
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(COOKIE))
                    .map(cookie -> COOKIE + "=" + cookie.getValue())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(user + " could not sign in."));
        }
    }

    private static String send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Keycloak's cookies are for HTTPS only, which browsers overlook on this machine and Java does not. */
    private static final class PlainCookies extends CookieManager {

        @Override
        public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) throws IOException {
            getCookieStore().getCookies().forEach(PlainCookies::plain);
            return super.get(address, headers);
        }

        private static void plain(HttpCookie cookie) {
            cookie.setSecure(false);
        }
    }
}
