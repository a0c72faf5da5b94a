package org.egide.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.egide.merkle.SigningKey;

/** The key that signs the demonstration's logs: made once, kept beside the data that it vouches for. */
final class LogKey {

    private LogKey() {}

    /** The file of the key, in PEM; made when missing. */
    static Path in(Path folder) {
        Path file = folder.resolve("log-key.pem");
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(folder);
                Files.writeString(file, SigningKey.newPem());
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
