package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the product says in French keeps its high punctuation on the line of the word that it belongs to. */
class FrenchTypographyTests {

    private static final Path KEYCLOAK = Path.of("../infra/keycloak/themes/egide");
    private static final Path TEMPLATES = Path.of("../frontend-templates/src/main/resources");

    /** An ordinary space, or none: both let a line begin with a lone sign, or read as English. */
    private static final Pattern ORDINARY = Pattern.compile(" [:;?!»](?=[\\s<\")}.,|'\\\\]|$)|« ");

    private static final Pattern NONE = Pattern.compile("[\\p{L}\\p{N})}»][?!](?=[\\s<]|$)|«[\\p{L}\\p{N}{]");

    static List<Path> files() {
        Stream<Path> bundles = BundlesTests.bundles().stream().map(name -> TEMPLATES.resolve(name + ".properties"));
        Stream<Path> keycloak =
                Stream.of("login", "email").map(part -> KEYCLOAK.resolve(part + "/messages/messages_fr.properties"));
        return Stream.concat(bundles, keycloak).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aNoBreakSpaceStandsBeforeHighPunctuationAndInsideQuotationMarks(Path file) throws IOException {
        assertThat(Files.readString(file).lines().filter(line -> !line.startsWith("#") && isWrong(line)))
                .as("write U+00A0 before : ; ? ! » and after «")
                .isEmpty();
    }

    private static boolean isWrong(String line) {
        String said = line.substring(line.indexOf('=') + 1);
        return ORDINARY.matcher(said).find() || NONE.matcher(said).find();
    }
}
