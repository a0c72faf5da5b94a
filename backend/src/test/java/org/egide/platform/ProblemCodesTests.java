package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every code that the product can answer has its sentence in both languages and its line in the documentation. */
class ProblemCodesTests {

    /** Where the sentences stand. */
    private static final List<String> BUNDLES = List.of("problems", "imports");

    private static final Pattern THROWN = Pattern.compile("(?:new (?:InvalidRequest|Unprocessable|NotFound|Conflict"
            + "|Stale|NotAllowed|TooLarge|Unavailable)\\(|Fault\\.of\\([^;]*?,)\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertThat(codes(Locale.ENGLISH)).isEqualTo(codes(Locale.FRENCH)).isNotEmpty();
    }

    @Test
    void everyCodeOfTheSourceHasItsSentence() throws IOException {
        Set<String> thrown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher code = THROWN.matcher(Files.readString(file));
                while (code.find()) {
                    thrown.add(code.group(1));
                }
            }
        }
        assertThat(thrown).hasSizeGreaterThan(20).isSubsetOf(codes(Locale.FRENCH));
    }

    @Test
    void everySentenceIsDocumented() throws IOException {
        Matcher line = DOCUMENTED.matcher(Files.readString(Path.of("../docs/problems.md")));
        Set<String> documented = new TreeSet<>();
        while (line.find()) {
            documented.add(line.group(1));
        }
        assertThat(documented).isEqualTo(codes(Locale.FRENCH));
    }

    private static Set<String> codes(Locale locale) throws IOException {
        String end = locale.equals(Locale.FRENCH) ? ".properties" : "_en.properties";
        Properties sentences = new Properties();
        for (String bundle : BUNDLES) {
            sentences.putAll(PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(bundle + end), StandardCharsets.UTF_8)));
        }
        return sentences.stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem."))
                .map(key -> key.substring("problem.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
