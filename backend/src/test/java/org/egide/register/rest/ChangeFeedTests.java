package org.egide.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;
import static org.egide.testing.Deposits.signed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.egide.consultation.Consultation;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Whoever reads the change feed alone holds what the public API shows. */
@ServerTest
class ChangeFeedTests {

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

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    private WebClient client;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.open();
        client = WebClient.create("http://localhost:" + port);
    }

    @Test
    void aMirrorBuiltFromTheFeedAloneIsWhatTheApiShows() {
        live(1);
        Mirror mirror = new Mirror();
        readAll(mirror, 3);
        assertThat(mirror.contributions()).isEqualTo(api(6));

        live(7);
        readAll(mirror, 100);
        assertThat(mirror.contributions()).isEqualTo(api(12));
    }

    @Test
    void readingFromTheBeginningAgainGivesTheSamePositions() {
        live(1);

        List<JsonNode> once = readAll(new Mirror(), 5);
        live(7);
        List<JsonNode> again = readAll(new Mirror(), 7);

        assertThat(again.subList(0, once.size()))
                .extracting(change -> change.get("cursor") + change.get("event").asString())
                .isEqualTo(once.stream()
                        .map(change ->
                                change.get("cursor") + change.get("event").asString())
                        .toList());
        assertThat(again).extracting(change -> change.get("index").asInt()).isSorted();
    }

    @Test
    void whatWaitsOrIsRefusedShowsNoWordsNorWhatOpensThem() {
        submit(anOpinion("Personne ne l'a encore lue."));
        Receipt refused = submit(anOpinion("Des mots qu'on ne publie pas."));
        decide(refused, Outcome.REFUSE, Ground.INSULT);

        List<JsonNode> changes = readAll(new Mirror(), 100);

        assertThat(changes).noneMatch(change -> change.toString().contains("Personne"));
        assertThat(changes).noneMatch(change -> change.toString().contains("mots"));
        assertThat(changes).allMatch(change -> change.get("salt").isNull());
    }

    @Test
    void theSameComesAsServerSentEventsAndGoesOnWhereItWas() {
        live(1);
        List<JsonNode> paged = readAll(new Mirror(), 100);
        String middle = paged.get(4).get("cursor").asString();

        List<ServerSentEvent<String>> first =
                events(null).take(paged.size()).collectList().block();
        assertThat(first)
                .extracting(event -> Mirror.parse(Objects.requireNonNull(event.data())))
                .isEqualTo(paged);

        Flux<ServerSentEvent<String>> resumed = events(middle).take(paged.size() - 5L + 1);
        Mono<List<ServerSentEvent<String>>> listening = resumed.collectList().cache();
        listening.subscribe();
        submit(anOpinion("Une de plus, pendant qu'on écoute."));

        List<ServerSentEvent<String>> rest = Objects.requireNonNull(listening.block(Duration.ofSeconds(20)));
        assertThat(rest.getFirst().id()).isEqualTo(paged.get(5).get("cursor").asString());
        assertThat(Objects.requireNonNull(rest.getLast().data())).contains("contribution.submitted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=x", "?limit=0", "?limit=101", "?after=bmV3ZXN0OjE6OGY"})
    void refusesACursorOrALimitThatIsNone(String query) {
        assertThat(status("/api/v1/consultations/" + consultation.slug() + "/changes" + query))
                .isEqualTo(400);
    }

    @Test
    void anUnknownConsultationHasNoFeed() {
        assertThat(status("/api/v1/consultations/nowhere/changes")).isEqualTo(404);
    }

    /** Six contributions: published and no longer signed, refused, withdrawn, corrected, erased, waiting. */
    private void live(int from) {
        Receipt unsigned = submit(signed("Oui, pour l'emploi.", "Camille Exemple", true, "c@example.org"));
        decide(unsigned, Outcome.PUBLISH, null);
        contributions.erase(unsigned.code(), Erasure.IDENTITY).block();
        decide(submit(anOpinion("Non.")), Outcome.REFUSE, Ground.OFF_TOPIC);
        Receipt withdrawn = submit(anOpinion("Je me suis trompé."));
        decide(withdrawn, Outcome.PUBLISH, null);
        contributions.withdraw(withdrawn.code()).block();
        Receipt corrected = submit(anOpinion("Peut-être."));
        decide(corrected, Outcome.PUBLISH, null);
        contributions.correct(corrected.code(), "Un titre", "Peut-être pas.").block();
        decide(corrected, Outcome.PUBLISH, null);
        Receipt erased = submit(signed("C'est moi.", "Dominique Inventée", true, "d@example.org"));
        decide(erased, Outcome.PUBLISH, null);
        contributions.erase(erased.code(), Erasure.EVERYTHING).block();
        submit(anOpinion("En attente."));
        made.awaitPlaced(consultation);
    }

    private List<JsonNode> readAll(Mirror mirror, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String next = mirror.cursor();
        do {
            JsonNode page = Mirror.parse(get("/changes?limit=" + limit + (next == null ? "" : "&after=" + next)));
            page.get("items").forEach(all::add);
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);
        all.forEach(mirror::take);
        all.forEach(mirror::check);
        return all;
    }

    /** The API's contributions, by number; one that waits is unknown to it. */
    private Map<Long, JsonNode> api(int last) {
        Map<Long, JsonNode> all = new TreeMap<>();
        for (long number = 1; number <= last; number++) {
            String path = "/api/v1/consultations/" + consultation.slug() + "/contributions/" + number;
            if (status(path) == 200) {
                all.put(number, Mirror.parse(get("/contributions/" + number)));
            }
        }
        assertThat(all).hasSize(last - last / 6);
        return all;
    }

    private Flux<ServerSentEvent<String>> events(@Nullable String last) {
        return client.get()
                .uri("/api/v1/consultations/" + consultation.slug() + "/changes")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    if (last != null) {
                        headers.set("Last-Event-ID", last);
                    }
                })
                .retrieve()
                .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .filter(event -> event.data() != null);
    }

    private Receipt submit(Deposit deposit) {
        return Objects.requireNonNull(
                contributions.submit(consultation, deposit).block());
    }

    private void decide(Receipt receipt, Outcome outcome, @Nullable Ground ground) {
        String reason = ground == null ? null : "Une phrase le dit.";
        moderation
                .decide(consultation.id(), receipt.id(), outcome, ground, reason, TestConsultations.GUARANTOR)
                .block();
    }

    private String get(String path) {
        return Objects.requireNonNull(client.get()
                .uri("/api/v1/consultations/" + consultation.slug() + path)
                .retrieve()
                .bodyToMono(String.class)
                .block());
    }

    private int status(String path) {
        return Objects.requireNonNull(client.get()
                .uri(path)
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().value()))
                .block());
    }
}
