CREATE SCHEMA report;

CREATE TABLE report.report (
    space_id          uuid        NOT NULL,
    number            int         NOT NULL CHECK (number > 0),
    kind              text        NOT NULL CHECK (kind IN ('FINAL', 'INTERIM', 'CONTINUING')),
    language          text        NOT NULL CHECK (language IN ('fr', 'en')),
    title             text        NOT NULL CHECK (title <> ''),
    opened_at         timestamptz NOT NULL,
    opened_by         text        NOT NULL,
    requests_shown_at timestamptz,
    last_request      int         NOT NULL DEFAULT 0,
    last_picture      int         NOT NULL DEFAULT 0,
    version           int         NOT NULL DEFAULT 1,
    disturbed         int         NOT NULL DEFAULT 0,
    PRIMARY KEY (space_id, number)
);
COMMENT ON COLUMN report.report.disturbed IS
    'Grows in each transaction that takes words of a contribution away: a report composed before is composed again.';
CREATE UNIQUE INDEX report_final ON report.report (space_id) WHERE kind = 'FINAL';
COMMENT ON TABLE report.report IS
    'Reports of the guarantors. The row is locked by every act that moves sections, numbers requests or freezes an edition.';

CREATE TABLE report.section (
    space_id      uuid        NOT NULL,
    id            uuid        NOT NULL,
    report        int         NOT NULL,
    rank          int         NOT NULL,
    key           text        NOT NULL,
    level         int         NOT NULL CHECK (level BETWEEN 1 AND 3),
    title         text        NOT NULL CHECK (title <> ''),
    body          text        NOT NULL,
    status        text        NOT NULL DEFAULT 'TO_WRITE'
                              CHECK (status IN ('TO_WRITE', 'IN_HAND', 'TO_REVIEW', 'READY')),
    version       int         NOT NULL DEFAULT 1,
    changed_at    timestamptz NOT NULL,
    changed_by    text        NOT NULL,
    claim_account text,
    claim_by      text,
    claim_until   timestamptz,
    removed_at    timestamptz,
    removed_by    text,
    PRIMARY KEY (space_id, id),
    FOREIGN KEY (space_id, report) REFERENCES report.report (space_id, number),
    CHECK ((claim_account IS NULL) = (claim_until IS NULL) AND (claim_account IS NULL) = (claim_by IS NULL))
);
CREATE INDEX section_report ON report.section (space_id, report, rank) WHERE removed_at IS NULL;
COMMENT ON TABLE report.section IS 'Sections as they stand. One that is taken away keeps its row and its history.';

CREATE TABLE report.revision (
    space_id   uuid        NOT NULL,
    section    uuid        NOT NULL,
    version    int         NOT NULL,
    title      text        NOT NULL,
    body       text        NOT NULL,
    at         timestamptz NOT NULL,
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    PRIMARY KEY (space_id, section, version),
    FOREIGN KEY (space_id, section) REFERENCES report.section (space_id, id)
);
COMMENT ON TABLE report.revision IS
    'The wordings of a section: its history, and the base of a three-way view. What autosave kept in between goes after a day.';

CREATE TABLE report.note (
    space_id   uuid        NOT NULL,
    id         uuid        NOT NULL,
    section    uuid        NOT NULL,
    text       text        NOT NULL CHECK (text <> ''),
    at         timestamptz NOT NULL,
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    settled_at timestamptz,
    settled_by text,
    PRIMARY KEY (space_id, id),
    FOREIGN KEY (space_id, section) REFERENCES report.section (space_id, id)
);
CREATE INDEX note_section ON report.note (space_id, section, at);
COMMENT ON TABLE report.note IS 'What guarantors write to each other beside a section; never public.';

CREATE TABLE report.request (
    space_id   uuid   NOT NULL,
    report     int    NOT NULL,
    number     int    NOT NULL,
    kind       text   NOT NULL CHECK (kind IN ('CLARIFICATION', 'RECOMMENDATION')),
    rank       int    NOT NULL,
    text       text   NOT NULL CHECK (text <> ''),
    addressee  text   NOT NULL,
    sources    text[] NOT NULL,
    version    int    NOT NULL DEFAULT 1,
    removed_at timestamptz,
    PRIMARY KEY (space_id, report, number),
    FOREIGN KEY (space_id, report) REFERENCES report.report (space_id, number)
);
COMMENT ON TABLE report.request IS 'Clarifications and recommendations as they are drafted (domain, 2.3).';

CREATE TABLE report.picture (
    space_id    uuid        NOT NULL,
    report      int         NOT NULL,
    number      int         NOT NULL,
    name        text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('PNG', 'JPEG', 'SVG')),
    width       int         NOT NULL,
    height      int         NOT NULL,
    bytes       bytea       NOT NULL,
    alternative text        NOT NULL,
    caption     text        NOT NULL,
    at          timestamptz NOT NULL,
    by_name     text        NOT NULL,
    PRIMARY KEY (space_id, report, number),
    FOREIGN KEY (space_id, report) REFERENCES report.report (space_id, number)
);
COMMENT ON TABLE report.picture IS 'Pictures of a report, cited as @picture:1; without an alternative text it is not signed.';

CREATE TABLE report.edition (
    space_id     uuid        NOT NULL,
    report       int         NOT NULL,
    number       int         NOT NULL,
    state        text        NOT NULL CHECK (state IN ('FROZEN', 'PUBLISHED', 'DROPPED')),
    title        text        NOT NULL,
    frozen_at    timestamptz NOT NULL,
    frozen_by    text        NOT NULL,
    note         text        NOT NULL,
    reservation  text        NOT NULL,
    html         text        NOT NULL,
    sha256       bytea       NOT NULL,
    data_sha256  bytea       NOT NULL,
    late         boolean     NOT NULL,
    ended_at     timestamptz,
    ended_by     text,
    PRIMARY KEY (space_id, report, number),
    FOREIGN KEY (space_id, report) REFERENCES report.report (space_id, number),
    CHECK ((state = 'FROZEN') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX edition_frozen ON report.edition (space_id, report) WHERE state = 'FROZEN';
COMMENT ON TABLE report.edition IS 'A report as it was frozen to be signed. Once published it stays, whatever comes after.';
COMMENT ON COLUMN report.edition.note IS 'What it corrects of the one before; empty for the first.';
COMMENT ON COLUMN report.edition.reservation IS 'Why it is signed although something remains uncovered or open: it is printed.';
COMMENT ON COLUMN report.edition.sha256 IS 'Of the PDF: what the guarantors sign.';
COMMENT ON COLUMN report.edition.data_sha256 IS 'Of the data set that the figures come from.';

CREATE TABLE report.edition_file (
    space_id   uuid  NOT NULL,
    report     int   NOT NULL,
    edition    int   NOT NULL,
    name       text  NOT NULL,
    media_type text  NOT NULL,
    bytes      bytea NOT NULL,
    sha256     bytea NOT NULL,
    title      text  NOT NULL,
    rank       int   NOT NULL,
    PRIMARY KEY (space_id, report, edition, name),
    FOREIGN KEY (space_id, report, edition) REFERENCES report.edition (space_id, report, number)
);
COMMENT ON TABLE report.edition_file IS 'The report as PDF, DOCX and ODT, its annexes as CSV, its data set: as they were frozen.';

CREATE TABLE report.edition_request (
    space_id  uuid   NOT NULL,
    report    int    NOT NULL,
    edition   int    NOT NULL,
    number    int    NOT NULL,
    kind      text   NOT NULL,
    place     int    NOT NULL,
    text      text   NOT NULL,
    addressee text   NOT NULL,
    sources   text[] NOT NULL,
    rests_on  text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (space_id, report, edition, number),
    FOREIGN KEY (space_id, report, edition) REFERENCES report.edition (space_id, report, number)
);
COMMENT ON COLUMN report.edition_request.rests_on IS 'The ids of what its sources led to when it was frozen.';

CREATE TABLE report.signature (
    space_id uuid        NOT NULL,
    report   int         NOT NULL,
    edition  int         NOT NULL,
    account  text        NOT NULL,
    email    text        NOT NULL,
    name     text        NOT NULL,
    at       timestamptz NOT NULL,
    late     boolean     NOT NULL,
    counted  boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (space_id, report, edition, account),
    FOREIGN KEY (space_id, report, edition) REFERENCES report.edition (space_id, report, number)
);
COMMENT ON COLUMN report.signature.email IS 'Who signed, as the consultation knows its guarantors.';
COMMENT ON COLUMN report.signature.counted IS
    'Whether they were in office when it was published; nobody else''s signature is shown.';

CREATE TABLE report.quote (
    space_id uuid NOT NULL,
    report   int  NOT NULL,
    edition  int  NOT NULL,
    token    text NOT NULL,
    subject  text NOT NULL,
    number   int  NOT NULL,
    place    text NOT NULL,
    heading  text NOT NULL,
    label    text NOT NULL,
    target   text NOT NULL,
    lost     text CHECK (lost IN ('HIDDEN', 'REWORDED', 'ERASED')),
    lost_at  timestamptz,
    quoted   bytea,
    PRIMARY KEY (space_id, report, edition, token),
    FOREIGN KEY (space_id, report, edition) REFERENCES report.edition (space_id, report, number)
);
CREATE INDEX quote_subject ON report.quote (space_id, subject);
COMMENT ON TABLE report.quote IS 'What an edition cites, by the id of what is cited: so that each thing tells where it is quoted.';
COMMENT ON COLUMN report.quote.lost IS
    'Why the public may no longer read what was quoted; written in the transaction that takes it away.';
COMMENT ON COLUMN report.quote.quoted IS
    'SHA-256 of the words as they were, from when they became others: to know them again if they come back.';
COMMENT ON COLUMN report.quote.number IS 'The number of the reference in the document.';
COMMENT ON COLUMN report.quote.place IS 'The anchor of the section of the first citation.';
