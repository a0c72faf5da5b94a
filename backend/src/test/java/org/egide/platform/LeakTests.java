package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.egide.moderation.Ground;
import org.egide.platform.PublicSurfaces.Answer;
import org.egide.register.Receipt;
import org.junit.jupiter.api.Test;

/**
 * What a guarantor keeps back is nowhere: marked words are searched for in everything that nobody may ask for, by the
 * list of routes itself. A published mark is searched for in the same way, and found: the search can find.
 */
class LeakTests extends LeakTest {

    @Test
    void whatIsKeptBackIsNowhere() throws IOException, InterruptedException {
        Map<String, List<String>> values = values(everything());
        Set<String> shown = new TreeSet<>();
        for (String address : PublicSurfaces.addresses(values)) {
            for (Answer answer : surfaces.ask(address)) {
                for (String word : HIDDEN) {
                    assertThat(answer.holds(word)).as("%s in %s", word, address).isFalse();
                }
                if (answer.holds(SHOWN)) {
                    shown.add(address.replaceFirst("^/(fr|en)/", "/").replace(consultation.slug(), "{slug}"));
                }
            }
        }
        assertThat(shown)
                .contains(
                        "/consultations/{slug}",
                        "/consultations/{slug}/contributions",
                        "/consultations/{slug}/contributions/1",
                        "/api/v1/consultations/{slug}/contributions",
                        "/api/v1/consultations/{slug}/contributions/1",
                        "/api/v1/consultations/{slug}/changes");
        String changes =
                surfaces.listen("/api/v1/consultations/" + consultation.slug() + "/changes", Duration.ofSeconds(4));
        assertThat(changes).contains(SHOWN);
        HIDDEN.forEach(word -> assertThat(changes).doesNotContain(word));
    }

    /** Of a word that is kept back, a search says what it says of a word nobody wrote; so do counts and highlights. */
    @Test
    void aSearchTellsNothing() {
        everything();
        String nobodys = "zyxpersonne";
        for (String list : List.of(
                "/api/v1/consultations/%s/contributions?q=%s",
                "/fr/consultations/%s/contributions?q=%s",
                "/en/consultations/%s/contributions?q=%s",
                "/api/v1/consultations/%s/contributions?limit=1&q=%s",
                "/fr/consultations/%s/contributions?sort=NEWEST&q=%s")) {
            String of = neutral(list, nobodys);
            HIDDEN.forEach(
                    word -> assertThat(neutral(list, word)).as(list + word).isEqualTo(of));
            assertThat(neutral(list, SHOWN)).as(list).isNotEqualTo(of);
        }
    }

    /** Status and body, the word that was asked for left out. */
    private String neutral(String list, String word) {
        Answer answer = surfaces.ask(list.formatted(consultation.slug(), word), "*/*", null);
        return answer.status() + answer.body().replace(word, "…");
    }

    /** A browser or a proxy that asks whether its copy still holds is told no, and given the stub. */
    @Test
    void noCopyHoldsOnceItIsRefused() {
        Receipt receipt = submit("Un texte zyxcopie.", "Une Passante", "copie@example.org");
        publish(receipt);
        List<String> addresses = Stream.of("", "/fr", "/en")
                .flatMap(prefix -> Stream.of(
                        prefix + "/consultations/" + consultation.slug(),
                        prefix + "/consultations/" + consultation.slug() + "/contributions",
                        prefix + "/consultations/" + consultation.slug() + "/contributions/" + receipt.number()))
                .toList();
        List<Answer> copies = addresses.stream()
                .map(address -> surfaces.ask(address, "text/html", null))
                .toList();
        assertThat(copies).anyMatch(copy -> copy.holds("zyxcopie"));
        undo(receipt);
        refuse(receipt, Ground.OFF_TOPIC);
        for (Answer copy : copies) {
            Answer now = surfaces.ask(copy.address(), "text/html", copy.tag());
            assertThat(now.holds("zyxcopie")).as(copy.address()).isFalse();
            if (copy.holds("zyxcopie")) {
                assertThat(now.status()).as(copy.address()).isEqualTo(200);
                assertThat(now.tag()).isNotEqualTo(copy.tag());
            }
        }
    }
}
