package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in leads back to our pages, and to nobody else's. */
class WayBackTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/workspace", "/consultations/acc-douvrin/contributions?q=eau&sort=OLDEST"})
    void leadsBackToOurPages(String to) {
        assertThat(WayBack.isOurs(to)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\t/elsewhere.example",
                ""
            })
    void leadsNowhereElse(String to) {
        assertThat(WayBack.isOurs(to)).isFalse();
    }
}
