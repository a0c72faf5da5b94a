CREATE SCHEMA notification;

CREATE TABLE notification.sent (
    space_id uuid        NOT NULL,
    event    uuid        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (space_id, event)
);
COMMENT ON TABLE notification.sent IS 'Events for which a mail was sent, so that none is sent twice. No address is kept.';
