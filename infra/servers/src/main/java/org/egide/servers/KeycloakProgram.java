package org.egide.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.egide.servers.Keycloak.Realm;

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

    /**
     * Puts the realms where Keycloak imports them. It leaves a realm that exists as it is: when one of them, or what
     * they take from the environment, is no longer what was imported, everything it keeps is forgotten, accounts made
     * since included.
     */
    static void copyRealms(Path home, List<Realm> realms, Map<String, String> environment) throws IOException {
        Path folder = Files.createDirectories(home.resolve("data/import"));
        StringBuilder imported = new StringBuilder(new TreeMap<>(environment).toString());
        for (Realm realm : realms) {
            try (InputStream stored = resource("/realms/" + realm.file())) {
                byte[] bytes = stored.readAllBytes();
                imported.append('\n').append(new String(bytes, StandardCharsets.UTF_8));
                Files.write(folder.resolve(realm.importedFile()), bytes);
            }
        }
        Path known = home.resolve("data/imported.txt");
        if (Files.notExists(known) || !Files.readString(known).equals(imported.toString())) {
            deleteAll(home.resolve("data/h2"));
            Files.writeString(known, imported);
        }
    }

    /** Puts our theme beside Keycloak's own. */
    static void copyTheme(Path home) throws IOException {
        URL theme = KeycloakProgram.class.getResource("/theme/egide");
        if (theme == null) {
            throw new IOException("The theme is missing from the library.");
        }
        Path target = home.resolve("themes/egide");
        deleteAll(target);
        if ("jar".equals(theme.getProtocol())) {
            try (FileSystem jar = FileSystems.newFileSystem(jarOf(theme))) {
                copyAll(jar.getPath("/theme/egide"), target);
            }
        } else {
            copyAll(Path.of(uri(theme)), target);
        }
    }

    private static Path jarOf(URL resource) throws IOException {
        JarURLConnection inside = (JarURLConnection) resource.openConnection();
        return Path.of(uri(inside.getJarFileURL()));
    }

    private static URI uri(URL address) throws IOException {
        try {
            return address.toURI();
        } catch (URISyntaxException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
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
