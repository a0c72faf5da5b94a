package org.egide.benchmark;

/**
 * The contribution that is sent again and again, and that the limit writes as a row.
 *
 * @param body its words
 * @param vector its search column
 */
record Deposit(String body, String vector) {

    Ask ask(String api) {
        return Ask.post(api, "{\"theme\": \"theme-1\", \"kind\": \"OPINION\", \"body\": \"" + body + "\"}");
    }

    /** The row that the product keeps of it, into a table of the same shape and the same indexes. */
    String insert() {
        return """
            INSERT INTO benchmark.contribution (space_id, id, number, kind, theme, body, channel, state, state_at,
                                                received_at, receipt_hash, words, shuffle)
            VALUES ('6ff17ab2-5d2c-4c36-9d9c-3a7d65a0a9b1', uuidv7(), nextval('benchmark.number'), 'OPINION',
                    '7f0f9c30-9fd5-4a0a-b6c5-6a1a3e8f4d11', '%s', 'API', 'WAITING', now(), now(),
                    sha256(uuid_send(uuidv7())), '%s'::tsvector, (random() * 9e18)::bigint);
            """.formatted(body, vector.replace("'", "''"))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
