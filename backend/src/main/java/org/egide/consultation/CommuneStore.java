package org.egide.consultation;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Communes and perimeters. */
@Repository
class CommuneStore {

    private static final String PERIMETER = """
            SELECT commune.insee, name, population
              FROM consultation.perimeter JOIN consultation.commune USING (insee)
             WHERE space_id = :space ORDER BY folded, insee LIMIT 2000
            """;

    private static final String CENTRES = """
            SELECT insee, longitude, latitude
              FROM consultation.perimeter JOIN consultation.commune USING (insee)
             WHERE space_id = :space AND longitude IS NOT NULL LIMIT 2000
            """;

    /** At most 2,000 rows, found by the perimeter's key. */
    private static final String EXTENT = """
            SELECT count(*) AS communes, coalesce(sum(population), 0) AS population
              FROM consultation.perimeter JOIN consultation.commune USING (insee)
             WHERE space_id = :space
            """;

    /** Served by {@code commune_folded}. */
    private static final String NAMED = """
            SELECT insee, name, population FROM consultation.commune
             WHERE folded LIKE :beginning ORDER BY folded = :exact DESC, population DESC, insee LIMIT 20
            """;

    private static final String OF_CODES = """
            SELECT insee, name, population, department, folded
              FROM consultation.commune WHERE insee = ANY(:codes) LIMIT :most
            """;

    /** Served by {@code commune_folded}; no name is that of more than a few dozen communes. */
    private static final String OF_NAMES = """
            SELECT insee, name, population, department, folded
              FROM consultation.commune WHERE folded = ANY(:names) ORDER BY population DESC, insee LIMIT 10000
            """;

    private static final int MOST_AT_ONCE = 200;

    private final DatabaseClient db;

    CommuneStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Commune>> perimeter(SpaceId space) {
        return db.sql(PERIMETER)
                .bind("space", space.value())
                .map(CommuneStore::toCommune)
                .all()
                .collectList();
    }

    Mono<Map<String, Centre>> centres(SpaceId space) {
        return db.sql(CENTRES)
                .bind("space", space.value())
                .map(row -> Map.entry(
                        Rows.required(row, "insee", String.class),
                        new Centre(
                                Rows.required(row, "longitude", Double.class),
                                Rows.required(row, "latitude", Double.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Extent> extent(SpaceId space) {
        return db.sql(EXTENT)
                .bind("space", space.value())
                .map(row -> new Extent(
                        Rows.required(row, "communes", Long.class), Rows.required(row, "population", Long.class)))
                .one();
    }

    Mono<List<Commune>> named(String beginning) {
        String folded = CommuneNames.folded(beginning);
        return db.sql(NAMED)
                .bind("beginning", folded.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .bind("exact", folded)
                .map(CommuneStore::toCommune)
                .all()
                .collectList();
    }

    /** At most 200 codes. */
    Mono<List<Commune>> ofCodes(List<String> codes) {
        return byCodes(Set.copyOf(codes), MOST_AT_ONCE)
                .map(found -> found.stream().map(Found::commune).toList());
    }

    Mono<List<Found>> byCodes(Set<String> codes, int most) {
        return db.sql(OF_CODES)
                .bind("codes", codes.toArray(String[]::new))
                .bind("most", most)
                .map(CommuneStore::toFound)
                .all()
                .collectList();
    }

    /** Those that bear one of these folded names, the most populated first. */
    Mono<List<Found>> byFoldedNames(Set<String> names) {
        return db.sql(OF_NAMES)
                .bind("names", names.toArray(String[]::new))
                .map(CommuneStore::toFound)
                .all()
                .collectList();
    }

    private static Found toFound(Readable row) {
        return new Found(
                toCommune(row),
                Rows.required(row, "department", String.class),
                Rows.required(row, "folded", String.class));
    }

    private static Commune toCommune(Readable row) {
        return new Commune(
                Rows.required(row, "insee", String.class),
                Rows.required(row, "name", String.class),
                Rows.required(row, "population", Integer.class));
    }

    /** A commune with what tells it from those of the same name. */
    record Found(Commune commune, String department, String folded) {

        String insee() {
            return commune.insee();
        }
    }
}
