package org.egide.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stores speak to the database schema of their own module only: other modules' data come through their facades. */
class SchemaTests {

    private static final Pattern SCHEMA = Pattern.compile("CREATE SCHEMA ([a-z]+)");

    /** The SQL of a store is in its text blocks. */
    private static final Pattern SQL = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);

    private static final Pattern QUALIFIED = Pattern.compile("\\b([a-z]+)\\.[a-z_]+");

    @Test
    void storesMentionTheirOwnSchemaOnly() throws IOException {
        Set<String> schemas = schemas();
        Set<String> elsewhere = new TreeSet<>();
        for (Path store : stores()) {
            String module = store.getName(store.getNameCount() - 2).toString();
            SQL.matcher(Files.readString(store))
                    .results()
                    .flatMap(sql -> QUALIFIED.matcher(sql.group(1)).results())
                    .filter(name ->
                            schemas.contains(name.group(1)) && !name.group(1).equals(module))
                    .forEach(name -> elsewhere.add(store.getFileName() + " mentions " + name.group()));
        }
        assertThat(elsewhere).isEmpty();
    }

    private static Set<String> schemas() throws IOException {
        Set<String> schemas = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                SCHEMA.matcher(Files.readString(file)).results().forEach(schema -> schemas.add(schema.group(1)));
            }
        }
        assertThat(schemas).hasSizeGreaterThan(5);
        return schemas;
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
