package org.egide.register;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.identity.Person;
import org.egide.register.IdentityExport.Identity;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Personal data of authors, apart from their words. */
@Repository
class IdentityStore {

    private static final String INSERT = """
            INSERT INTO register.identity (space_id, contribution, author_name, publish_name, email, contact, news,
                                           account, language)
            SELECT :space, contribution, author_name, publish_name, email, contact, news, account, language
              FROM unnest(:contributions::uuid[], :names::text[], :publish::boolean[], :emails::text[],
                          :contact::boolean[], :news::boolean[], :accounts::text[], :languages::text[])
                   AS identity (contribution, author_name, publish_name, email, contact, news, account, language)
            """;

    private static final String ADDRESS = """
            SELECT email, language FROM register.identity
             WHERE space_id = :space AND contribution = :contribution AND email IS NOT NULL
            """;

    private static final String KEYS = """
            SELECT contribution, email, account FROM register.identity
             WHERE space_id = :space AND contribution = ANY(:contributions)
               AND (email IS NOT NULL OR account IS NOT NULL)
            """;

    /** Served by the primary key. */
    private static final String PAGE = """
            SELECT contribution, author_name, email, contact, news FROM register.identity
             WHERE space_id = :space AND contribution > :after ORDER BY contribution LIMIT :rows
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DatabaseClient db;

    IdentityStore(DatabaseClient db) {
        this.db = db;
    }

    /** Keeps what authors said of themselves; a deposit that says nothing leaves no row. */
    Mono<Void> insert(SpaceId space, List<Received> all) {
        List<Received> said = all.stream().filter(Received::hasIdentity).toList();
        if (said.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("contributions", said.stream().map(Received::id).toArray(UUID[]::new))
                .bind("names", texts(said, Deposit::authorName))
                .bind("publish", flags(said, Deposit::publishName))
                .bind("emails", texts(said, Deposit::email))
                .bind("contact", flags(said, deposit -> deposit.consents().contact()))
                .bind("news", flags(said, deposit -> deposit.consents().news()))
                .bind("accounts", texts(said, Deposit::account))
                .bind("languages", texts(said, Deposit::language))
                .then();
    }

    /** Where to write to an author; empty without an address. */
    Mono<Address> address(SpaceId space, UUID contribution) {
        return db.sql(ADDRESS)
                .bind("space", space.value())
                .bind("contribution", contribution)
                .map(row -> new Address(
                        Rows.required(row, "email", String.class), Rows.required(row, "language", String.class)))
                .one();
    }

    /** What the authors of contributions are known by; those who said nothing of themselves are left out. */
    Mono<Map<UUID, Set<String>>> keys(SpaceId space, List<UUID> contributions) {
        return db.sql(KEYS)
                .bind("space", space.value())
                .bind("contributions", contributions.toArray(UUID[]::new))
                .map(row -> Map.entry(Rows.required(row, "contribution", UUID.class), keys(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The identities after one of them, null for the first. */
    Mono<List<Identity>> page(SpaceId space, @Nullable UUID after, int rows) {
        return db.sql(PAGE)
                .bind("space", space.value())
                .bind("after", after == null ? BEFORE_ALL : after)
                .bind("rows", rows)
                .map(row -> new Identity(
                        Rows.required(row, "contribution", UUID.class),
                        Rows.optional(row, "author_name", String.class),
                        Rows.optional(row, "email", String.class),
                        Rows.required(row, "contact", Boolean.class),
                        Rows.required(row, "news", Boolean.class)))
                .all()
                .collectList();
    }

    private static Set<String> keys(Readable row) {
        return keys(Rows.optional(row, "account", String.class), Rows.optional(row, "email", String.class));
    }

    /** What somebody is known by who gave an account or an address. */
    static Set<String> keys(@Nullable String account, @Nullable String email) {
        return Stream.concat(
                        Stream.ofNullable(account).map(Person::accountKey),
                        Stream.ofNullable(email).map(Person::emailKey))
                .collect(Collectors.toUnmodifiableSet());
    }

    @SuppressWarnings("NullAway") // arrays of a column may hold nulls
    private static String[] texts(List<Received> said, Function<Deposit, @Nullable String> text) {
        return said.stream().map(Received::deposit).map(text).toArray(String[]::new);
    }

    private static Boolean[] flags(List<Received> said, Predicate<Deposit> flag) {
        return said.stream().map(Received::deposit).map(flag::test).toArray(Boolean[]::new);
    }

    record Address(String email, String language) {}
}
