CREATE SCHEMA ledger;

CREATE TABLE ledger.event (
    space_id uuid   NOT NULL,
    id       uuid   NOT NULL,
    subject  uuid   NOT NULL,
    entry    text   NOT NULL CHECK (octet_length(entry) <= 65535),
    position bigint CHECK (position > 0),
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX event_position ON ledger.event (space_id, position) WHERE position IS NOT NULL;
CREATE INDEX event_pending ON ledger.event (id) WHERE position IS NULL;
CREATE INDEX event_subject ON ledger.event (space_id, subject, position);
COMMENT ON TABLE ledger.event IS 'Every accepted change, written in the transaction that made it.';
COMMENT ON COLUMN ledger.event.entry IS 'Canonical JSON (RFC 8785), the leaf of the tree: public for ever, no personal data.';
COMMENT ON COLUMN ledger.event.position IS 'Gapless place in the log of the space, given by the sequencer; null until then.';

CREATE TABLE ledger.log (
    space_id uuid   PRIMARY KEY,
    origin   text   NOT NULL UNIQUE,
    size     bigint NOT NULL CHECK (size >= 0),
    root     bytea  NOT NULL CHECK (octet_length(root) = 32),
    note     text   NOT NULL,
    halted   text,
    alarmed  boolean NOT NULL DEFAULT false
);
CREATE INDEX log_halted ON ledger.log (space_id) WHERE halted IS NOT NULL AND NOT alarmed;
COMMENT ON TABLE ledger.log IS 'How many events the log of a space holds, and the root of the tree over them.';
COMMENT ON COLUMN ledger.log.origin IS 'The name under which checkpoints are signed, for ever.';
COMMENT ON COLUMN ledger.log.note IS 'The checkpoint of that size and root, signed.';
COMMENT ON COLUMN ledger.log.halted IS 'Why nothing is added any more: the rows do not fit what was signed.';
COMMENT ON COLUMN ledger.log.alarmed IS 'Whether people were told that it is halted.';

CREATE TABLE ledger.tile (
    space_id uuid   NOT NULL,
    level    int    NOT NULL CHECK (level BETWEEN 0 AND 7),
    index    bigint NOT NULL CHECK (index >= 0),
    hashes   bytea  NOT NULL CHECK (octet_length(hashes) % 32 = 0 AND octet_length(hashes) BETWEEN 32 AND 8192),
    PRIMARY KEY (space_id, level, index)
);
COMMENT ON TABLE ledger.tile IS 'The Merkle tree of each log, 256 hashes of one level a row (C2SP tlog-tiles).';

CREATE TABLE ledger.kept_checkpoint (
    space_id uuid   NOT NULL,
    day      date   NOT NULL,
    size     bigint NOT NULL CHECK (size >= 0),
    note     text   NOT NULL,
    stamp    bytea,
    PRIMARY KEY (space_id, day)
);
CREATE INDEX kept_checkpoint_day ON ledger.kept_checkpoint (day, space_id);
COMMENT ON TABLE ledger.kept_checkpoint IS 'The checkpoint of each log at the end of each day: what is mailed and stamped.';
COMMENT ON COLUMN ledger.kept_checkpoint.stamp IS 'The answer of a time-stamping authority (RFC 3161) over the note, null until it has one.';

CREATE TABLE ledger.cosigned (
    space_id uuid   NOT NULL,
    size     bigint NOT NULL CHECK (size >= 0),
    note     text   NOT NULL,
    PRIMARY KEY (space_id, size)
);
COMMENT ON TABLE ledger.cosigned IS 'Checkpoints that witnesses signed too (C2SP tlog-cosignature).';

CREATE TABLE ledger.audit (
    space_id uuid        NOT NULL,
    day      date        NOT NULL,
    at       timestamptz NOT NULL,
    findings text[],
    PRIMARY KEY (space_id, day)
);
COMMENT ON TABLE ledger.audit IS 'Each night, what does not fit in each log: null while it is being audited, empty when all fits.';

CREATE TABLE ledger.follower (
    space_id uuid   NOT NULL,
    name     text   NOT NULL,
    position bigint NOT NULL,
    attempts int    NOT NULL DEFAULT 0,
    retry_at timestamptz,
    holder   uuid,
    held_to  timestamptz,
    PRIMARY KEY (space_id, name),
    CHECK ((holder IS NULL) = (held_to IS NULL))
);
COMMENT ON TABLE ledger.follower IS 'The last event that a follower handled in each log, and its attempts at the next one.';
COMMENT ON COLUMN ledger.follower.holder IS 'The replica that is handing events over, until held_to; one at a time keeps the order.';

CREATE TABLE ledger.dead_letter (
    space_id uuid        NOT NULL,
    name     text        NOT NULL,
    position bigint      NOT NULL,
    failure  text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (space_id, name, position)
);
COMMENT ON TABLE ledger.dead_letter IS 'Events that a follower could not handle after every attempt.';

-- Positions never change once given, and events are never deleted.
CREATE FUNCTION ledger.keep_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.position IS NOT NULL
       OR (NEW.space_id, NEW.id, NEW.subject, NEW.entry)
          IS DISTINCT FROM (OLD.space_id, OLD.id, OLD.subject, OLD.entry) THEN
        RAISE EXCEPTION 'ledger.event is append-only';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_event BEFORE UPDATE OR DELETE ON ledger.event
    FOR EACH ROW EXECUTE FUNCTION ledger.keep_event();

-- Tiles only grow.
CREATE FUNCTION ledger.keep_tile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR substring(NEW.hashes FOR octet_length(OLD.hashes)) IS DISTINCT FROM OLD.hashes THEN
        RAISE EXCEPTION 'ledger.tile only grows';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_tile BEFORE UPDATE OR DELETE ON ledger.tile
    FOR EACH ROW EXECUTE FUNCTION ledger.keep_tile();
