CREATE SCHEMA identity;

CREATE TABLE identity.privileged_read (
    space_id uuid        NOT NULL,
    id       uuid        NOT NULL,
    rank     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    what     text        NOT NULL CHECK (what IN ('ORIGINAL', 'IDENTITIES')),
    subject  uuid        NOT NULL,
    label    text        NOT NULL,
    account  text        NOT NULL,
    name     text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX privileged_read_rank ON identity.privileged_read (space_id, rank);
CREATE INDEX privileged_read_at ON identity.privileged_read (at);
COMMENT ON TABLE identity.privileged_read IS 'Who opened what the public cannot see, kept as identity.retention says.';
COMMENT ON COLUMN identity.privileged_read.label IS 'What the subject was called, such as the number of a contribution.';

CREATE TABLE identity.retention (
    what       text NOT NULL,
    valid_from date NOT NULL,
    days       int  NOT NULL CHECK (days > 0),
    source_fr  text NOT NULL,
    source_en  text NOT NULL,
    PRIMARY KEY (what, valid_from)
);
COMMENT ON TABLE identity.retention IS 'How long personal data are kept, from a date: the rule in force is the latest.';

INSERT INTO identity.retention VALUES
('PRIVILEGED_READ', '2016-01-01', 365, 'CNIL, délibération 2021-122 : journaux, de six mois à un an',
 'CNIL, deliberation 2021-122: journals, six months to a year');
