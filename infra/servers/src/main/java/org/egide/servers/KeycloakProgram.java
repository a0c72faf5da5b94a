package org.egide.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's distribution, which the build fetched with the other libraries. */
final class KeycloakProgram {

    private KeycloakProgram() {}

    /** The program's folder, unpacked the first time. */
    static Path unpackedIn(Path folder) throws IOException {
        Properties where = properties();
        Path home = folder.resolve("keycloak-" + where.getProperty("version"));
        if (Files.notExists(home)) {
            Path half = folder.resolve("unpacking");
            deleteAll(half);
            unpack(Path.of(where.getProperty("zip")), half);
            try (var top = Files.list(half)) {
                // Moved last, in one step, so that an unpacking killed half-way is begun again.
                Files.move(top.findFirst().orElseThrow(), home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    /** Puts the realm where Keycloak imports it; it leaves a realm that exists as it is. */
    static void copyRealm(Path file) throws IOException {
        try (InputStream realm = resource("egide-realm.json")) {
            Files.copy(realm, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = resource("keycloak.properties")) {
            properties.load(file);
        }
        return properties;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream file = KeycloakProgram.class.getResourceAsStream(name);
        if (file == null) {
            throw new IOException(name + " is missing from the library.");
        }
        return file;
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("An entry of " + zip + " leads out of its folder.");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                    makeProgram(file);
                }
            }
        }
    }

    /** The zip does not say which files are programs. */
    private static void makeProgram(Path file) throws IOException {
        if (file.toString().endsWith(".sh") && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made a program.");
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .map(Path::toFile)
                        .forEach(java.io.File::delete);
            }
        }
    }
}
