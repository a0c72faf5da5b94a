CREATE SCHEMA shared;

CREATE TABLE shared.idempotent_request (
    space_id    uuid        NOT NULL,
    key         text        NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    fingerprint text        NOT NULL,
    created     uuid        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (space_id, key)
);
CREATE INDEX idempotent_request_at ON shared.idempotent_request (at);
COMMENT ON TABLE shared.idempotent_request IS 'Keys of POST requests already carried out, kept for 24 hours.';
