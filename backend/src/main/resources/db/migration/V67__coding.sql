CREATE SCHEMA coding;

CREATE TABLE coding.upload (
    space_id uuid        NOT NULL,
    account  text        NOT NULL,
    id       uuid        NOT NULL,
    name     text        NOT NULL,
    bytes    bytea       NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (space_id, account)
);
CREATE INDEX upload_at ON coding.upload (at);
COMMENT ON TABLE coding.upload IS
    'REFI-QDA files that guarantors look at before they say yes: one each, for a day; gone when a contribution of the '
    'consultation is erased.';

CREATE TABLE synthesis.proposal (
    space_id     uuid        NOT NULL,
    suggester    text        NOT NULL,
    contribution uuid        NOT NULL,
    argument     uuid        NOT NULL,
    outcome      text        CHECK (outcome IN ('TAKEN', 'REFUSED', 'IGNORED')),
    at           timestamptz NOT NULL,
    PRIMARY KEY (space_id, suggester, contribution, argument)
);
COMMENT ON TABLE synthesis.proposal IS
    'Suggestions that a guarantor who did something of a contribution had before them, and what was last done of each; '
    'null while nothing is. Nothing of what was said, and of nobody.';
