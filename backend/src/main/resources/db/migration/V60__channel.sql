CREATE SCHEMA channel;

CREATE TABLE channel.job (
    space_id         uuid        NOT NULL,
    id               uuid        NOT NULL,
    rank             bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    file_name        text        NOT NULL,
    file_size        bigint      NOT NULL,
    file_sha256      text        NOT NULL CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
    mapping          text        NOT NULL,
    source           text        NOT NULL,
    columns          text[]      NOT NULL,
    operator_account text        NOT NULL,
    operator_name    text        NOT NULL,
    state            text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    created_at       timestamptz NOT NULL,
    started_at       timestamptz,
    ended_at         timestamptz CHECK ((ended_at IS NOT NULL) = (state IN ('DONE', 'FAILED'))),
    total            bigint      NOT NULL,
    batches          int         NOT NULL,
    position         int         NOT NULL DEFAULT 0 CHECK (position BETWEEN 0 AND batches),
    received         bigint      NOT NULL DEFAULT 0,
    known            bigint      NOT NULL DEFAULT 0,
    skipped          bigint      NOT NULL DEFAULT 0,
    bad              bigint      NOT NULL DEFAULT 0,
    attempts         int         NOT NULL DEFAULT 0,
    holder           uuid,
    free_at          timestamptz NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX job_rank ON channel.job (space_id, rank);
CREATE INDEX job_pending ON channel.job (rank) WHERE state IN ('WAITING', 'RUNNING');
COMMENT ON TABLE channel.job IS 'Bulk imports: what was given, by whom, how far it went.';
COMMENT ON COLUMN channel.job.mapping IS 'What the columns mean, as the operator gave it (JSON).';
COMMENT ON COLUMN channel.job.columns IS 'The header of a CSV file; empty for NDJSON.';
COMMENT ON COLUMN channel.job.position IS 'How many batches were received; moves in the transaction that receives one.';
COMMENT ON COLUMN channel.job.holder IS 'The worker that carries it out, until free_at.';

CREATE TABLE channel.batch (
    space_id   uuid   NOT NULL,
    job        uuid   NOT NULL,
    rank       int    NOT NULL CHECK (rank >= 0),
    first_line bigint NOT NULL,
    bytes      bytea  NOT NULL,
    PRIMARY KEY (space_id, job, rank),
    FOREIGN KEY (space_id, job) REFERENCES channel.job
);
COMMENT ON TABLE channel.batch IS 'The lines of an imported file after its header, as they were, cut between lines.';

CREATE TABLE channel.report (
    space_id  uuid   NOT NULL,
    job       uuid   NOT NULL,
    line      bigint NOT NULL CHECK (line > 0),
    code      text   NOT NULL,
    arguments text[] NOT NULL,
    PRIMARY KEY (space_id, job, line),
    FOREIGN KEY (space_id, job) REFERENCES channel.job
);
COMMENT ON TABLE channel.report IS 'Lines of a file that could not be received, and why.';

CREATE TABLE channel.origin (
    space_id    uuid   NOT NULL,
    source      text   NOT NULL,
    original_id text   NOT NULL,
    job         uuid   NOT NULL,
    line        bigint NOT NULL,
    PRIMARY KEY (space_id, source, original_id)
);
COMMENT ON TABLE channel.origin IS 'The file and line that each imported contribution came from.';

CREATE TABLE channel.mailbox (
    address text        PRIMARY KEY,
    holder  uuid        NOT NULL,
    free_at timestamptz NOT NULL
);
COMMENT ON TABLE channel.mailbox IS 'Which replica reads a mailbox, until when.';

CREATE TABLE channel.delivery (
    space_id     uuid        NOT NULL,
    box          text        NOT NULL,
    uid_validity bigint      NOT NULL,
    uid          bigint      NOT NULL,
    message_key  text        NOT NULL,
    arrived_at   timestamptz NOT NULL,
    handled_at   timestamptz NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN ('RECEIVED', 'REPEATED', 'REFUSED', 'UNANSWERED')),
    reason       text        CHECK ((reason IS NOT NULL) = (outcome IN ('REFUSED', 'UNANSWERED'))),
    contribution uuid        CHECK ((contribution IS NOT NULL) = (outcome IN ('RECEIVED', 'REPEATED'))),
    left_out     int         NOT NULL,
    PRIMARY KEY (space_id, box, uid_validity, uid)
);
-- Of several deliveries of one e-mail, one is the first.
CREATE UNIQUE INDEX delivery_first ON channel.delivery (space_id, contribution) WHERE outcome = 'RECEIVED';
COMMENT ON TABLE channel.delivery IS 'Every e-mail that a mailbox gave, and what became of it. No address, no word of it is kept here.';
COMMENT ON COLUMN channel.delivery.uid IS 'What the mail server knows it by, while uid_validity lasts (RFC 9051, 2.3.1.1).';
COMMENT ON COLUMN channel.delivery.message_key IS 'A hash of its Message-ID, sender and words: the register knows the contribution by it.';
COMMENT ON COLUMN channel.delivery.left_out IS 'Files that came with it, which are not kept.';
