package org.egide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.egide.testing.ServerTest;
import org.egide.testing.Site;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** The type of a problem leads to a page that explains it. */
@ServerTest
class ProblemPageTests {

    @LocalServerPort
    private int port;

    @Test
    void everyCodeHasItsPageInBothLanguages() throws IOException {
        Site site = Site.on(port);
        for (String code : codes()) {
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                EntityExchangeResult<String> page = Site.result(site.get("/problems/" + code, locale.getLanguage()));
                assertThat(page.getStatus().value()).as(code).isEqualTo(200);
                assertThat(page.getResponseBody())
                        .contains("lang=\"" + locale.getLanguage() + "\"")
                        .contains(code)
                        .doesNotContain("??")
                        .doesNotContain("{0}");
            }
        }
    }

    @Test
    void aCodeThatDoesNotExistHasNone() {
        Site site = Site.on(port);
        assertThat(Site.result(site.get("/problems/nothing-of-the-kind", "fr"))
                        .getStatus()
                        .value())
                .isEqualTo(404);
    }

    private static List<String> codes() throws IOException {
        Properties sentences = new Properties();
        for (String bundle : List.of("problems.properties", "imports.properties")) {
            sentences.putAll(PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(bundle), StandardCharsets.UTF_8)));
        }
        List<String> codes = sentences.stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem."))
                .map(key -> key.substring("problem.".length()))
                .toList();
        assertThat(codes).hasSizeGreaterThan(60);
        return codes;
    }
}
