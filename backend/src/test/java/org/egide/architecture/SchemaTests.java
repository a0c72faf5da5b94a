package org.egide.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stores speak to the database schema of their own module only: other modules' data come through their facades. */
class SchemaTests {

    private static final Set<String> SCHEMAS =
            Set.of("shared", "ledger", "identity", "moderation", "consultation", "register", "channel", "notification");

    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+([a-z]+)\\.[a-z_]+");

    @Test
    void storesMentionTheirOwnSchemaOnly() throws IOException {
        Set<String> elsewhere = new TreeSet<>();
        for (Path store : stores()) {
            String module = store.getName(store.getNameCount() - 2).toString();
            Matcher table = TABLE.matcher(Files.readString(store));
            while (table.find()) {
                if (SCHEMAS.contains(table.group(1)) && !table.group(1).equals(module)) {
                    elsewhere.add(store.getFileName() + " reads " + table.group());
                }
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    private static List<Path> stores() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> stores =
                    files.filter(file -> file.toString().endsWith("Store.java")).toList();
            assertThat(stores).isNotEmpty();
            return stores;
        }
    }
}
