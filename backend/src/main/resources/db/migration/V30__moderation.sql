CREATE SCHEMA moderation;

CREATE TABLE moderation.item (
    space_id  uuid        NOT NULL,
    content   uuid        NOT NULL,
    kind      text        NOT NULL,
    state     text        NOT NULL CHECK (state IN ('WAITING', 'DECIDED', 'WITHDRAWN')),
    queued_at timestamptz NOT NULL,
    rank      bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (space_id, content)
);
CREATE INDEX item_waiting ON moderation.item (space_id, rank) WHERE state = 'WAITING';
COMMENT ON TABLE moderation.item IS 'Every content that moderation knows of, opaque, and whether it waits for a guarantor.';

CREATE TABLE moderation.decision (
    space_id   uuid        NOT NULL,
    id         uuid        NOT NULL,
    content    uuid        NOT NULL,
    outcome    text        NOT NULL CHECK (outcome IN ('PUBLISH', 'REFUSE')),
    ground     text,
    reason     text,
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (space_id, id),
    CHECK ((outcome = 'REFUSE') = (ground IS NOT NULL AND reason IS NOT NULL))
);
CREATE INDEX decision_content ON moderation.decision (space_id, content, id);
COMMENT ON TABLE moderation.decision IS 'Every decision of a guarantor, kept for ever.';
