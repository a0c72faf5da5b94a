CREATE SCHEMA ledger;

CREATE TABLE ledger.event (
    space_id    uuid        NOT NULL,
    id          uuid        NOT NULL,
    kind        text        NOT NULL,
    subject     uuid        NOT NULL,
    detail      jsonb       NOT NULL,
    occurred_at timestamptz NOT NULL,
    position    bigint      CHECK (position > 0),
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX event_position ON ledger.event (space_id, position) WHERE position IS NOT NULL;
CREATE INDEX event_pending ON ledger.event (id) WHERE position IS NULL;
COMMENT ON TABLE ledger.event IS 'Every accepted change, written in the transaction that made it.';
COMMENT ON COLUMN ledger.event.position IS 'Gapless place in the log of the space, given by the sequencer; null until then.';

CREATE TABLE ledger.log (
    space_id uuid   PRIMARY KEY,
    size     bigint NOT NULL CHECK (size >= 0)
);
COMMENT ON TABLE ledger.log IS 'How many events the log of a space holds.';

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
       OR (NEW.space_id, NEW.id, NEW.kind, NEW.subject, NEW.detail, NEW.occurred_at)
          IS DISTINCT FROM (OLD.space_id, OLD.id, OLD.kind, OLD.subject, OLD.detail, OLD.occurred_at) THEN
        RAISE EXCEPTION 'ledger.event is append-only';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_event BEFORE UPDATE OR DELETE ON ledger.event
    FOR EACH ROW EXECUTE FUNCTION ledger.keep_event();
