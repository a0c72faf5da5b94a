package org.egide.consultation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The text that guarantors declare: a resource with its version. */
@Component
class Declarations {

    private final Shipped shipped;

    Declarations(JsonMapper json) throws IOException {
        try (InputStream file = Declarations.class.getResourceAsStream("/consultation/declaration.json")) {
            this.shipped = json.readValue(Objects.requireNonNull(file), Shipped.class);
        }
    }

    /** The text in force, in a language. */
    Declaration in(String language) {
        boolean english = Locale.ENGLISH.getLanguage().equals(language);
        return new Declaration(shipped.version(), english ? shipped.en() : shipped.fr());
    }

    private record Shipped(int version, String fr, String en) {}
}
