package org.egide.ledger;

import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.merkle.TileId;
import org.egide.merkle.Tiles;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The trees of the logs, in {@code ledger.tile}: read and written by key. */
@Repository
class TileStore {

    /** Served by the primary key: as many rows as asked for. */
    private static final String READ = """
            SELECT space_id, level, index, hashes
              FROM unnest(:spaces::uuid[], :levels::int[], :indexes::bigint[]) AS asked (space_id, level, index)
              JOIN ledger.tile USING (space_id, level, index)
            """;

    private static final String SAVE = """
            INSERT INTO ledger.tile (space_id, level, index, hashes)
            SELECT space_id, level, index, decode(hashes, 'hex')
              FROM unnest(:spaces::uuid[], :levels::int[], :indexes::bigint[], :hashes::text[])
                   AS tile (space_id, level, index, hashes)
                ON CONFLICT (space_id, level, index) DO UPDATE SET hashes = excluded.hashes
            """;

    private final DatabaseClient db;

    TileStore(DatabaseClient db) {
        this.db = db;
    }

    /** Of these tiles of a log, those that exist. */
    Mono<Tiles> read(SpaceId space, Collection<TileId> tiles) {
        return read(tiles.stream().map(tile -> new Key(space, tile)).toList())
                .map(found -> new Tiles(found.stream()
                        .collect(Collectors.toMap(stored -> stored.key().tile(), Stored::hashes))));
    }

    /** Of these tiles, those that exist. */
    Mono<List<Stored>> read(List<Key> keys) {
        return db.sql(READ)
                .bind("spaces", spaces(keys))
                .bind("levels", levels(keys))
                .bind("indexes", indexes(keys))
                .map(TileStore::toStored)
                .all()
                .collectList();
    }

    /** Writes tiles, in the caller's transaction. */
    Mono<Void> save(Map<Key, byte[]> tiles) {
        List<Key> keys = List.copyOf(tiles.keySet());
        List<String> hashes = new ArrayList<>();
        keys.forEach(key -> hashes.add(HexFormat.of().formatHex(tiles.get(key))));
        return db.sql(SAVE)
                .bind("spaces", spaces(keys))
                .bind("levels", levels(keys))
                .bind("indexes", indexes(keys))
                .bind("hashes", hashes.toArray(String[]::new))
                .then();
    }

    private static UUID[] spaces(List<Key> keys) {
        return keys.stream().map(key -> key.space().value()).toArray(UUID[]::new);
    }

    private static Integer[] levels(List<Key> keys) {
        return keys.stream().map(key -> key.tile().level()).toArray(Integer[]::new);
    }

    private static Long[] indexes(List<Key> keys) {
        return keys.stream().map(key -> key.tile().index()).toArray(Long[]::new);
    }

    private static Stored toStored(Readable row) {
        SpaceId space = new SpaceId(Rows.required(row, "space_id", UUID.class));
        TileId tile = new TileId(Rows.required(row, "level", Integer.class), Rows.required(row, "index", Long.class));
        return new Stored(new Key(space, tile), Rows.required(row, "hashes", byte[].class));
    }

    /** A tile of a log. */
    record Key(SpaceId space, TileId tile) {}

    /** A tile as it is kept. */
    record Stored(Key key, byte[] hashes) {}
}
