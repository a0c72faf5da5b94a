package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visit tells a page that breaks a rule from the same page before and after, with scripts and without. */
class VisitTests extends Journey {

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void whatBreaksARuleIsFoundEachTime(int width, boolean scripts) {
        try (Visit visit = begin("judge", width, scripts)) {
            visit.open("/fr/legal");
            for (int i = 0; i < 2; i++) {
                visit.page().evaluate("document.documentElement.removeAttribute('lang')");
                assertThatThrownBy(visit::check)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("html-has-lang");
                visit.page().evaluate("document.documentElement.lang = 'fr'");
                assertThatCode(visit::check).doesNotThrowAnyException();
            }
            visit.page().evaluate("document.querySelector('h1').style.color = 'rgb(200, 200, 200)'");
            assertThatThrownBy(visit::check).isInstanceOf(AssertionError.class).hasMessageContaining("color-contrast");
        }
    }
}
