CREATE TABLE notification.reader (
    id         uuid        PRIMARY KEY,
    email      text        NOT NULL UNIQUE,
    language   text        NOT NULL CHECK (language IN ('fr', 'en')),
    token      text        NOT NULL UNIQUE,
    written_at timestamptz
);
COMMENT ON TABLE notification.reader IS 'Somebody who asked to be written to, by address; gone with their last subscription.';
COMMENT ON COLUMN notification.reader.token IS 'The secret by which they confirm, see and stop what they asked for.';
COMMENT ON COLUMN notification.reader.written_at IS 'When they were last asked to confirm, so that nobody is flooded.';

CREATE TABLE notification.subscription (
    space_id     uuid        NOT NULL,
    reader       uuid        NOT NULL,
    topic        text        NOT NULL CHECK (topic IN ('CHECKPOINT', 'CONTRIBUTION')),
    subject      uuid        NOT NULL,
    pace         text        NOT NULL CHECK (pace IN ('DAILY', 'AT_ONCE')),
    confirmed_at timestamptz,
    told_at      timestamptz NOT NULL,
    PRIMARY KEY (space_id, reader, topic, subject)
);
CREATE INDEX subscription_reader ON notification.subscription (reader);
CREATE INDEX subscription_subject ON notification.subscription (space_id, subject, pace) WHERE confirmed_at IS NOT NULL;
COMMENT ON TABLE notification.subscription IS 'What a reader asked to be told of; nothing is sent before it is confirmed.';
COMMENT ON COLUMN notification.subscription.subject IS 'The contribution; the space itself for its daily checkpoint.';
COMMENT ON COLUMN notification.subscription.told_at IS 'What happened until then was told.';

CREATE TABLE notification.told (
    space_id uuid        NOT NULL,
    reader   uuid        NOT NULL,
    thing    uuid        NOT NULL,
    begun_at timestamptz NOT NULL,
    sent_at  timestamptz,
    PRIMARY KEY (space_id, reader, thing)
);
COMMENT ON TABLE notification.told IS
    'What was told of a morning, to each once. What was begun and not sent within an hour is begun again.';
COMMENT ON COLUMN notification.told.reader IS 'Made of the address; no address is kept.';
