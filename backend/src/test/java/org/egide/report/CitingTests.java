package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.egide.register.Receipt;
import org.egide.synthesis.Argument;
import org.junit.jupiter.api.Test;

/** Whoever types after {@code @} finds what the public reads, of every kind, by number or by words. */
class CitingTests extends ComposingTest {

    @Test
    void aNumberFindsOneThingOfEachKind() {
        Receipt receipt = submit("Les puits sont à sec.");
        Argument water = argument("L’eau manquerait.");

        assertThat(find(String.valueOf(receipt.number()))).contains("c" + receipt.number(), "a" + water.number());
        assertThat(find("@c" + receipt.number())).containsExactly("c" + receipt.number());
        assertThat(find("a" + water.number())).containsExactly("a" + water.number());
    }

    @Test
    void wordsFindWhateverHoldsThem() {
        Receipt receipt = submit("Les puits sont à sec.");
        Argument water = argument("Les puits se vident.");
        requests = List.of(new GuarantorRequest(
                4, RequestKind.CLARIFICATION, 1, "D’où viendra l’eau des puits ?", "", List.of(), 1));

        assertThat(find("puits")).contains("c" + receipt.number(), "a" + water.number(), "r4");
        assertThat(find("questions")).contains("f:questions");
    }

    @Test
    void whatWasRefusedIsNotFound() {
        Receipt receipt = submit("Les puits d’incapables.");
        refuse(receipt);

        assertThat(find("incapables")).isEmpty();
        assertThat(find("c" + receipt.number())).isEmpty();
        assertThat(find("")).doesNotContain("c" + receipt.number());
    }

    @Test
    void noMoreThanAskedFor() {
        for (int i = 0; i < 4; i++) {
            submit("Les puits sont à sec, dit le voisin " + i + ".");
        }

        assertThat(await(citing.find(consultation, requests, "puits", 2, Locale.FRENCH)))
                .hasSize(2);
    }

    private List<String> find(String typed) {
        return await(citing.find(consultation, requests, typed, 20, Locale.FRENCH)).stream()
                .map(Cited::token)
                .toList();
    }
}
