package org.egide.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * What every table holds, to be compared with what it held before.
 *
 * @param tables by the name of a table, how many rows it has and a hash of them all
 */
public record WholeDatabase(Map<String, String> tables) {

    private static final String TABLES = """
            SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
             WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
             ORDER BY name
            """;

    private static final String CONTENT = """
            SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS held
              FROM %s AS t
            """;

    /** Every table, with nothing left out. */
    public static WholeDatabase read(DatabaseClient db) {
        Map<String, String> tables = new LinkedHashMap<>();
        List<String> names = all(db, TABLES, "name");
        names.forEach(name ->
                tables.put(name, all(db, CONTENT.formatted(name), "held").getFirst()));
        return new WholeDatabase(tables);
    }

    private static List<String> all(DatabaseClient db, String sql, String column) {
        return Objects.requireNonNull(db.sql(sql)
                .map(row -> Objects.requireNonNull(row.get(column, String.class)))
                .all()
                .collectList()
                .block());
    }
}
