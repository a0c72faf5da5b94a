package org.egide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a list of faults says of fields that stand elsewhere on the page. */
class FaultsTests {

    private static final Pattern REQUIRED =
            Pattern.compile("\"(?:[a-zA-Z]+/)*([a-zA-Z]+)\",[^\"]{0,80}\"field-required\"");

    private final ResourceBundleMessageSource messages = messages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title             | Écrivez le titre.
            themes/2/title    | Écrivez le titre.
            calendar/closesOn | Indiquez le jour de la clôture.
            whatever          | Ce champ est obligatoire.
            """)
    void namesWhatIsMissing(String field, String sentence) {
        Faults faults =
                Faults.of(new InvalidRequest(List.of(Fault.of(field, "field-required"))), messages, Locale.FRENCH);
        assertThat(faults.of(field)).isEqualTo(sentence);
    }

    /** What programs alone send is named by its pointer. */
    @Test
    void hasASentenceForEveryFieldThatAPageRequires() throws IOException {
        Set<String> unnamed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/egide"))) {
            for (Path file : files.filter(FaultsTests::mayBeAPages).toList()) {
                REQUIRED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(this::isUnnamed)
                        .forEach(unnamed::add);
            }
        }
        assertThat(unnamed).isEmpty();
    }

    private boolean isUnnamed(String field) {
        return messages.getMessage("required." + field, null, null, Locale.FRENCH) == null;
    }

    private static boolean mayBeAPages(Path file) {
        return file.toString().endsWith(".java")
                && !file.toString().contains("/rest/")
                && !file.endsWith("MappingRequest.java");
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("problems", "required");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
