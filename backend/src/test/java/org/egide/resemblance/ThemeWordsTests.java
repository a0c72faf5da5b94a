package org.egide.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.egide.register.Channel;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.egide.similarity.DistinctiveWords.Distinctive;
import org.egide.testing.Deposits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The words that set a theme apart, from five contributions on. */
class ThemeWordsTests extends ResemblanceTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ThemeWords words;

    @Test
    void tellsTheWordsOfAThemeAndForgetsThemWithTheTexts() {
        List<Receipt> sent = twoThemes(12);
        String water = themeId("water");

        assertThat(await(words.cells(consultation.id(), Axis.THEME))).hasSize(2);
        assertThat(await(words.of(consultation.id(), Axis.THEME, water)).words())
                .extracting(Distinctive::word)
                .contains("nappe", "eau")
                .doesNotContain("camions", "projet");
        for (Receipt receipt : sent.subList(0, 8)) {
            contributions.erase(receipt.code(), Erasure.EVERYTHING).block();
        }
        look(sent.stream().map(Receipt::id).toArray(UUID[]::new));
        assertThat(codeOf(words.of(consultation.id(), Axis.THEME, water))).isEqualTo("unknown-cell");
    }

    @Test
    void masksCellsOfFewerThanFive() {
        twoThemes(4);

        assertThat(await(words.cells(consultation.id(), Axis.THEME))).hasSize(1);
        assertThat(codeOf(words.of(consultation.id(), Axis.THEME, themeId("water"))))
                .isEqualTo("unknown-cell");
        assertThat(await(words.of(consultation.id(), Axis.CHANNEL, Channel.WEB.name()))
                        .words())
                .isEmpty();
        assertThat(codeOf(words.of(consultation.id(), Axis.COMMUNE, "'; DROP"))).isEqualTo("unknown-cell");
    }

    private String themeId(String key) {
        return consultation.theme(key).orElseThrow().id().toString();
    }

    /** So many contributions on water, the first ones, and forty on something else. */
    private List<Receipt> twoThemes(int onWater) {
        List<Receipt> sent = new ArrayList<>();
        for (int i = 0; i < onWater + 40; i++) {
            sent.add(submit(
                    i < onWater
                            ? Deposits.about("water", "La nappe d’eau de ce projet, numéro " + i)
                            : Deposits.about("why", "Les camions de ce projet, numéro " + i)));
        }
        look(sent.stream().map(Receipt::id).toArray(UUID[]::new));
        return sent;
    }
}
