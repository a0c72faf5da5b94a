package org.egide.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of {@code docs/} that is made out of the running application, and kept so that its changes are read. */
public final class StoredFile {

    private static final String RENEW = "egide.renew";

    private StoredFile() {}

    /** Fails when the file is not what the application says; renews it instead with {@code -Degide.renew=true}. */
    public static void isUpToDate(String name, String content) throws IOException {
        Path file = Path.of("../docs").resolve(name);
        if (Boolean.getBoolean(RENEW)) {
            Files.writeString(file, content);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "docs/%s is stale. Renew it: ./mvnw -pl backend -am test -Dtest=RoutesTests,OpenApiTests"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Degide.renew=true",
                        name)
                .isEqualTo(content);
    }
}
