CREATE SCHEMA identity;

CREATE TABLE identity.privileged_read (
    space_id uuid        NOT NULL,
    id       uuid        NOT NULL,
    rank     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    what     text        NOT NULL,
    subject  uuid        NOT NULL,
    account  text        NOT NULL,
    name     text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX privileged_read_rank ON identity.privileged_read (space_id, rank);
CREATE INDEX privileged_read_at ON identity.privileged_read (at);
COMMENT ON TABLE identity.privileged_read IS 'Who opened what the public cannot see, kept for a year after the reading.';
