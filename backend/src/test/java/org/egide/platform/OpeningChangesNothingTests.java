package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.egide.consultation.Designations;
import org.egide.consultation.Designee;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.consultation.Keys;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.moderation.Ground;
import org.egide.moderation.Reports.ReportDraft;
import org.egide.moderation.Sanction.Measure;
import org.egide.moderation.Sanctions;
import org.egide.moderation.Sanctions.SanctionDraft;
import org.egide.notification.Pace;
import org.egide.notification.Subscriptions;
import org.egide.register.Receipt;
import org.egide.servers.MailText;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestKeycloak;
import org.egide.testing.TestMail;
import org.egide.testing.TestSession;
import org.egide.testing.WholeDatabase;
import org.egide.testing.WholeSiteTest;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/**
 * Opening an address changes nothing: programs that look at links before people do (mail filters, previews, search
 * engines) can decide, confirm, end, withdraw and hold nothing, even with somebody's session. The whole database is
 * compared, sessions being kept elsewhere; the journal of privileged reads is in it.
 */
@WholeSiteTest
class OpeningChangesNothingTests extends LeakTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s>]+(/[^\\s>]*)");
    private static final int MOST_PAGES = 400;

    private static final Person GARANT = new Person("garant-1", "Inventé garant", "garant@example.org", Set.of());

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Subscriptions subscriptions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Designations designations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Sanctions sanctions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Keys keys;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @SuppressWarnings("NullAway.Init")
    private WebTestClient http;

    @SuppressWarnings("NullAway.Init")
    private List<Receipt> receipts;

    @SuppressWarnings("NullAway.Init")
    private String report;

    /** Something of everything that an address could touch. */
    @BeforeEach
    void fillConsultation() {
        http = client();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Inventé maître", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, "Inventé garant", "garant@example.org"))));
        receipts = everything();
        Receipt shown = receipts.getFirst();
        report = Objects.requireNonNull(contributions
                .report(
                        consultation.id(),
                        shown.number(),
                        new ReportDraft(Ground.OFF_TOPIC, "Relisez.", "lectrice@ouvrir.example.org", "fr"),
                        null)
                .block());
        wait(subscriptions.askCheckpoint(consultation, "abonnee@ouvrir.example.org", Locale.FRENCH));
        wait(subscriptions.askContribution(shown.code(), Pace.AT_ONCE, "suit@ouvrir.example.org", Locale.ENGLISH));
        wait(sanctions.impose(
                consultation.id(),
                shown.id(),
                new SanctionDraft(Measure.HELD, Ground.INSULT, "Des injures.", 7),
                GARANT,
                null));
        wait(keys.propose(consultation.slug(), Kind.MODE, Map.of("mode", "AFTER_PUBLICATION"), GARANT));
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
                .build();
    }

    @Test
    void noAddressChangesAnythingWhoeverOpensIt() throws IOException {
        String designation = designate();
        Set<String> addresses = addresses(designation);
        List<Visitor> visitors = List.of(
                Visitor.NOBODY,
                Visitor.of("garant", port),
                Visitor.of("commission", port),
                Visitor.of("citoyenne", port));
        WholeDatabase before = settled();
        int opened = 0;
        for (Visitor visitor : visitors) {
            for (String address : addresses) {
                opened += open(HttpMethod.GET, address, visitor).getStatus().is2xxSuccessful() ? 1 : 0;
            }
        }
        for (String address : addresses) {
            open(HttpMethod.HEAD, address, visitors.get(1));
        }
        assertThat(opened).as("addresses that said something").isGreaterThan(150);
        assertThat(WholeDatabase.read(db).tables()).isEqualTo(before.tables());
    }

    private Set<String> addresses(String designation) throws IOException {
        Map<String, List<String>> values = new HashMap<>(values(receipts));
        List<String> codes =
                new ArrayList<>(receipts.stream().map(Receipt::code).toList());
        values.put("receipt", List.copyOf(codes));
        codes.add(report);
        values.put("code", codes);
        values.put("designation", List.of(designation));
        values.put("token", column("SELECT token AS it FROM notification.reader WHERE email LIKE '%ouvrir%'"));
        values.put("act", column("SELECT id::text AS it FROM consultation.keyed_act"));
        Set<String> addresses = new LinkedHashSet<>(PublicSurfaces.addresses(values));
        addresses.removeIf(address -> address.startsWith("/en") || address.matches("/fr/(api|v3|actuator)/.*"));
        return addresses;
    }

    /** Which of its addresses a program follows is not ours to choose: it follows them all, as a browser would. */
    @Test
    void noLinkOfAnyPageChangesAnything() {
        designate();
        Visitor guarantor = Visitor.of("garant", port);
        WholeDatabase before = settled();
        Deque<String> toOpen = new ArrayDeque<>(List.of("/fr/workspace", "/fr/reports/" + report));
        receipts.forEach(receipt -> toOpen.add("/fr/receipts/" + receipt.code()));
        Set<String> known = new LinkedHashSet<>(toOpen);
        while (!toOpen.isEmpty() && known.size() < MOST_PAGES) {
            links(toOpen.removeFirst(), guarantor).stream().filter(known::add).forEach(toOpen::add);
        }
        assertThat(known)
                .anyMatch(address -> address.contains("/moderation/items/"))
                .anyMatch(address -> address.endsWith("/withdraw"))
                .anyMatch(address -> address.endsWith("/erase"))
                .anyMatch(address -> address.endsWith("/keys"));
        assertThat(WholeDatabase.read(db).tables()).isEqualTo(before.tables());
    }

    /** Those of headers too: a mail program may open the address that ends its mails (RFC 8058 asks for a POST). */
    @Test
    void noLinkOfAnyMailChangesAnything() throws MessagingException, IOException {
        designate();
        column("SELECT token AS it FROM notification.reader WHERE email LIKE 'suit@%'")
                .forEach(token -> wait(subscriptions.confirm(token)));
        clock.advance(Duration.ofMinutes(1));
        publish(receipts.getFirst());
        WholeDatabase before = settled();
        Set<String> links = new LinkedHashSet<>();
        for (var mail : TestMail.SERVER.getReceivedMessages()) {
            String text = MailText.of(mail) + " " + mail.getHeader("List-Unsubscribe", " ");
            LINK.matcher(text).results().map(found -> found.group(1)).forEach(links::add);
        }
        assertThat(links)
                .anyMatch(link -> link.contains("/receipts/"))
                .anyMatch(link -> link.contains("/subscriptions/"))
                .anyMatch(link -> link.endsWith("/stop?topic=CONTRIBUTION"))
                .anyMatch(link -> link.endsWith("/appeal"))
                .anyMatch(link -> link.contains("/declaration"));
        for (String link : links) {
            open(HttpMethod.GET, link, Visitor.NOBODY);
            open(HttpMethod.HEAD, link, Visitor.NOBODY);
        }
        assertThat(WholeDatabase.read(db).tables()).isEqualTo(before.tables());
    }

    private List<String> links(String address, Visitor visitor) {
        EntityExchangeResult<byte[]> answer = open(HttpMethod.GET, address, visitor);
        String type = String.valueOf(answer.getResponseHeaders().getFirst("Content-Type"));
        byte[] body = answer.getResponseBody();
        if (body == null || !type.startsWith("text/html")) {
            return List.of();
        }
        return Jsoup.parse(new String(body, StandardCharsets.UTF_8), "http://site" + address)
                .select("a[href], link[href], img[src], script[src]")
                .stream()
                .map(link -> link.hasAttr("href") ? link.absUrl("href") : link.absUrl("src"))
                .filter(link -> link.startsWith("http://site/"))
                .map(link -> link.substring("http://site".length()).replaceAll("#.*", ""))
                .filter(link -> !link.startsWith("/en") && !link.startsWith("/oauth2"))
                .toList();
    }

    private EntityExchangeResult<byte[]> open(HttpMethod method, String address, Visitor visitor) {
        var request = http.method(method).uri(URI.create("http://localhost:" + port + address));
        request.header("Accept", address.startsWith("/api/") ? "application/json,*/*" : "text/html,*/*");
        if (address.startsWith("/api/") && visitor.token() != null) {
            request.header("Authorization", "Bearer " + visitor.token());
        } else if (visitor.cookie() != null) {
            request.header("Cookie", visitor.cookie());
        }
        EntityExchangeResult<byte[]> answer = request.exchange().expectBody().returnResult();
        assertThat(answer.getStatus().value()).as("%s %s", method, address).isLessThan(500);
        return answer;
    }

    /** Invited, and not declared: its invitation, which leaves by itself, is not waited for. */
    private String designate() {
        Designee person = new Designee(Role.GUARANTOR, "Théa Maquette", "thea@ouvrir.example.org", "fr");
        wait(designations.invite(consultation.id(), person, TestConsultations.OFFICER));
        String id = column(
                        "SELECT id::text AS it FROM consultation.designation WHERE email = 'thea@ouvrir.example.org'")
                .getFirst();
        wait(db.sql("UPDATE consultation.designation SET sent_at = invited_at, retry_at = NULL")
                .then());
        return id;
    }

    private List<String> column(String sql) {
        return Objects.requireNonNull(db.sql(sql)
                .map(row -> Objects.requireNonNull(row.get("it", String.class)))
                .all()
                .collectList()
                .block());
    }

    /** What it holds once those who follow the log have read it all. */
    private WholeDatabase settled() {
        WholeDatabase before = WholeDatabase.read(db);
        for (int i = 0; i < 40; i++) {
            awaitPlaced();
            Mono.delay(Duration.ofMillis(1_200)).block(); // those who follow the log pause for less
            WholeDatabase now = WholeDatabase.read(db);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        throw new AssertionError("The database does not come to rest.");
    }

    /**
     * Somebody who opens addresses.
     *
     * @param cookie of their session, for pages; null for none
     * @param token for the API; null for none
     */
    private record Visitor(
            @Nullable String cookie, @Nullable String token) {

        static final Visitor NOBODY = new Visitor(null, null);

        static Visitor of(String user, int port) {
            return new Visitor(TestSession.cookieOf(port, user), TestKeycloak.tokenOf(user));
        }
    }
}
