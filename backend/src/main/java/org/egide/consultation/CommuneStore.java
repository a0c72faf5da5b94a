package org.egide.consultation;

import io.r2dbc.spi.Readable;
import java.util.List;
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

    /** Served by {@code commune_folded}. */
    private static final String NAMED = """
            SELECT insee, name, population FROM consultation.commune
             WHERE folded LIKE :beginning ORDER BY population DESC, insee LIMIT 20
            """;

    private static final String OF_CODES = """
            SELECT insee, name, population FROM consultation.commune WHERE insee = ANY(:codes) LIMIT 200
            """;

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

    Mono<List<Commune>> named(String beginning) {
        String pattern = CommuneNames.folded(beginning).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return db.sql(NAMED)
                .bind("beginning", pattern)
                .map(CommuneStore::toCommune)
                .all()
                .collectList();
    }

    Mono<List<Commune>> ofCodes(List<String> codes) {
        return db.sql(OF_CODES)
                .bind("codes", codes.toArray(String[]::new))
                .map(CommuneStore::toCommune)
                .all()
                .collectList();
    }

    private static Commune toCommune(Readable row) {
        return new Commune(
                Rows.required(row, "insee", String.class),
                Rows.required(row, "name", String.class),
                Rows.required(row, "population", Integer.class));
    }
}
