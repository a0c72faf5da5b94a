package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.egide.testing.Site;
import org.egide.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The same request sent again, by a nervous finger or a bad network, is one contribution. */
class IdempotencyTests extends SiteTest {

    private static final int AT_ONCE = 32;

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        EntityExchangeResult<String> first = send("Oui.", key);
        EntityExchangeResult<String> again = send("Oui.", key);
        assertThat(first.getStatus().value()).isEqualTo(201);
        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(again.getResponseHeaders().getLocation())
                .isEqualTo(first.getResponseHeaders().getLocation());
        assertThat(published()).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        send("Oui.", key);
        EntityExchangeResult<String> other = send("Non.", key);
        assertThat(other.getStatus().value()).isEqualTo(422);
        assertThat(other.getResponseBody()).contains("/problems/idempotency-key-reused");
        assertThat(published()).hasSize(1);
    }

    @Test
    void anotherConsultationOrAnotherKeyIsAnotherContribution() {
        String key = UUID.randomUUID().toString();
        send("Oui.", key);
        send("Oui.", UUID.randomUUID().toString());
        assertThat(published()).hasSize(2);
        consultation = made.openWithModerationAfterwards();
        assertThat(send("Oui.", key).getStatus().value()).isEqualTo(201);
        assertThat(published()).hasSize(1);
    }

    @Test
    void thirtyTwoAtOnceWithOneKeyCreateOne() {
        String key = UUID.randomUUID().toString();
        List<EntityExchangeResult<String>> answers = atOnce(() -> send("Oui.", key));
        assertThat(answers).extracting(answer -> answer.getStatus().value()).containsOnly(201);
        Set<String> receipts = new TreeSet<>();
        answers.forEach(answer -> receipts.add(JsonPath.read(String.valueOf(answer.getResponseBody()), "$.receipt")));
        assertThat(receipts).hasSize(1);
        assertThat(published()).hasSize(1);
    }

    @Test
    void aDoubleClickOnTheFormIsOneContribution() {
        String key = UUID.randomUUID().toString();
        List<EntityExchangeResult<String>> answers = atOnce(() -> click(key));
        Set<String> receipts = new TreeSet<>();
        answers.forEach(answer ->
                receipts.add(String.valueOf(answer.getResponseHeaders().getFirst("Location"))));
        assertThat(receipts).hasSize(1).allMatch(location -> location.contains("/receipts/"));
        assertThat(published()).hasSize(1);
    }

    @Test
    void aKeyThatIsNotOneIsRefusedByItsName() {
        EntityExchangeResult<String> answer = send("Oui.", "k".repeat(201));
        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(answer.getResponseBody()).contains("200").contains("Idempotency-Key");
    }

    private static List<EntityExchangeResult<String>> atOnce(Supplier<EntityExchangeResult<String>> request) {
        Callable<EntityExchangeResult<String>> call = request::get;
        return Flux.range(0, AT_ONCE)
                .flatMap(i -> Mono.fromCallable(call).subscribeOn(Schedulers.boundedElastic()), AT_ONCE)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private List<Integer> published() {
        return JsonPath.read(Site.text(site.get(contributions() + "?limit=100", "fr")), "$.items[*].number");
    }

    private EntityExchangeResult<String> send(String body, String key) {
        return Site.result(site.client()
                .post()
                .uri(contributions())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"" + body + "\"}")
                .exchange());
    }

    private EntityExchangeResult<String> click(String key) {
        return Site.result(site.client()
                .post()
                .uri(page() + "/contribute")
                .body(BodyInserters.fromFormData("theme", "water")
                        .with("kind", "OPINION")
                        .with("body", "Oui, deux fois.")
                        .with("key", key))
                .exchange());
    }
}
