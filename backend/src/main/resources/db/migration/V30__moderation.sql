CREATE SCHEMA moderation;

-- The charter of a consultation: each change is a whole new version, and no version ever changes.
CREATE TABLE moderation.charter (
    space_id    uuid        NOT NULL,
    version     int         NOT NULL CHECK (version > 0),
    delay_hours int         NOT NULL CHECK (delay_hours BETWEEN 1 AND 720),
    appeal_days int         NOT NULL CHECK (appeal_days BETWEEN 7 AND 365),
    answer_days int         NOT NULL CHECK (answer_days BETWEEN 1 AND 60),
    by_account  text        NOT NULL,
    by_name     text        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (space_id, version)
);
COMMENT ON COLUMN moderation.charter.delay_hours IS 'Within which a content is looked at.';
COMMENT ON COLUMN moderation.charter.appeal_days IS 'Within which an author may appeal.';
COMMENT ON COLUMN moderation.charter.answer_days IS 'Within which an appeal is judged.';

CREATE TABLE moderation.article (
    space_id uuid NOT NULL,
    charter  int  NOT NULL,
    key      text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(key) <= 40),
    rank     int  NOT NULL,
    title_fr text NOT NULL,
    title_en text,
    text_fr  text NOT NULL,
    text_en  text,
    PRIMARY KEY (space_id, charter, key),
    FOREIGN KEY (space_id, charter) REFERENCES moderation.charter (space_id, version)
);

CREATE TABLE moderation.ground (
    space_id uuid    NOT NULL,
    charter  int     NOT NULL,
    ground   text    NOT NULL,
    rank     int     NOT NULL,
    article  text    NOT NULL,
    title_fr text    NOT NULL,
    title_en text,
    retired  boolean NOT NULL,
    PRIMARY KEY (space_id, charter, ground),
    FOREIGN KEY (space_id, charter, article) REFERENCES moderation.article (space_id, charter, key)
);
COMMENT ON TABLE moderation.ground IS 'Why a text may be kept back. The id is stable: words, article and retirement change by version.';

CREATE TABLE moderation.mode_change (
    space_id   uuid        NOT NULL,
    id         uuid        NOT NULL,
    mode_from  text        NOT NULL,
    mode_to    text        NOT NULL,
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (space_id, id)
);
COMMENT ON TABLE moderation.mode_change IS 'Changes of the moderation mode, announced to the public.';

CREATE TABLE moderation.item (
    space_id      uuid        NOT NULL,
    content       uuid        NOT NULL,
    kind          text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('WAITING', 'DECIDED', 'WITHDRAWN')),
    shown         boolean     NOT NULL,
    edition       int         NOT NULL DEFAULT 1,
    queued_at     timestamptz NOT NULL,
    rank          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    weight        int         NOT NULL DEFAULT 0 CHECK (weight BETWEEN 0 AND 9),
    place         bigint      GENERATED ALWAYS AS (rank - weight * 1000000000000) STORED,
    screened      boolean     NOT NULL DEFAULT false,
    received_at   timestamptz,
    traces        bigint[],
    context       text,
    form          text,
    claim         uuid,
    claimed_by    text,
    claimed_name  text,
    claimed_until timestamptz,
    handed_to     text        CHECK (handed_to = lower(handed_to)),
    handed_by     text,
    handed_note   text,
    PRIMARY KEY (space_id, content),
    CHECK ((claim IS NULL) = (claimed_by IS NULL) AND (claim IS NULL) = (claimed_until IS NULL))
);
CREATE INDEX item_waiting ON moderation.item (space_id, place) WHERE state = 'WAITING';
CREATE INDEX item_unscreened ON moderation.item (queued_at) WHERE state = 'WAITING' AND NOT screened;
CREATE INDEX item_claimed ON moderation.item (space_id, claimed_until) WHERE claim IS NOT NULL;
CREATE INDEX item_received ON moderation.item (space_id, received_at) WHERE received_at IS NOT NULL;
CREATE INDEX item_traces ON moderation.item USING gin (traces) WHERE traces IS NOT NULL;
COMMENT ON TABLE moderation.item IS 'Every content that moderation knows of, opaque, and whether it waits for a guarantor.';
COMMENT ON COLUMN moderation.item.shown IS 'The public reads it while it waits (moderation after publication).';
COMMENT ON COLUMN moderation.item.edition IS 'Grows when its author changes the words: a decision is of one edition.';
COMMENT ON COLUMN moderation.item.place IS 'Its place in the queue: the heaviest signals first, then the oldest.';
COMMENT ON COLUMN moderation.item.context IS 'Where it belongs, such as its theme; noted when a machine first looks at it, to filter the queue.';
COMMENT ON COLUMN moderation.item.form IS 'What it is for its author, such as QUESTION; noted at the same time.';
COMMENT ON COLUMN moderation.item.traces IS 'Hashes of its words, the same for near copies; they say nothing of the words.';

CREATE TABLE moderation.signal (
    space_id  uuid        NOT NULL,
    content   uuid        NOT NULL,
    signal    text        NOT NULL CHECK (signal IN ('LINK', 'EMAIL_ADDRESS', 'POSTAL_ADDRESS', 'TELEPHONE', 'INSULT',
                                                     'NEAR_COPY', 'BURST', 'REPORTED')),
    field     text        CHECK (field IN ('TITLE', 'BODY', 'AUTHOR')),
    from_unit int,
    to_unit   int,
    detail    text,
    at        timestamptz NOT NULL,
    PRIMARY KEY (space_id, content, signal)
);
COMMENT ON TABLE moderation.signal IS 'What a machine noticed: it orders the queue and decides nothing. Places in the text, never its words.';

CREATE TABLE moderation.decision (
    space_id          uuid        NOT NULL,
    id                uuid        NOT NULL,
    rank              bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    content           uuid        NOT NULL,
    kind              text        NOT NULL,
    label             text        NOT NULL,
    outcome           text        NOT NULL CHECK (outcome IN ('PUBLISH', 'PUBLISH_REDACTED', 'REFUSE')),
    origin            text        NOT NULL CHECK (origin IN ('GUARANTOR', 'APPEAL', 'SOURCE')),
    charter           int         NOT NULL,
    grounds           text[]      NOT NULL,
    reason            text,
    shown             boolean     NOT NULL,
    edition           int         NOT NULL,
    before            text        NOT NULL,
    queued_at         timestamptz NOT NULL,
    at                timestamptz NOT NULL,
    by_account        text        NOT NULL,
    by_name           text        NOT NULL,
    batch             uuid,
    undone_at         timestamptz,
    undone_by_account text,
    undone_by_name    text,
    PRIMARY KEY (space_id, id),
    FOREIGN KEY (space_id, charter) REFERENCES moderation.charter (space_id, version),
    CHECK ((outcome = 'PUBLISH') = (cardinality(grounds) = 0)),
    CHECK (outcome <> 'REFUSE' OR reason IS NOT NULL),
    CHECK ((undone_at IS NULL) = (undone_by_account IS NULL))
);
CREATE INDEX decision_content ON moderation.decision (space_id, content, rank);
CREATE INDEX decision_rank ON moderation.decision (space_id, rank);
COMMENT ON TABLE moderation.decision IS 'Every decision of a person, kept for ever; one that was taken back says so.';
COMMENT ON COLUMN moderation.decision.before IS 'How the content stood, in its module''s words: where taking the decision back leads.';
COMMENT ON COLUMN moderation.decision.batch IS 'The same for decisions made at once on a selection.';

CREATE TABLE moderation.passage (
    space_id  uuid NOT NULL,
    decision  uuid NOT NULL,
    rank      int  NOT NULL,
    field     text NOT NULL CHECK (field IN ('TITLE', 'BODY', 'AUTHOR')),
    from_unit int  NOT NULL CHECK (from_unit >= 0),
    to_unit   int  NOT NULL CHECK (to_unit > from_unit),
    ground    text NOT NULL,
    PRIMARY KEY (space_id, decision, rank),
    FOREIGN KEY (space_id, decision) REFERENCES moderation.decision (space_id, id)
);
COMMENT ON TABLE moderation.passage IS 'What a decision blacked out, in UTF-16 units of the original.';

CREATE TABLE moderation.original (
    space_id uuid  NOT NULL,
    decision uuid  NOT NULL,
    content  uuid  NOT NULL,
    key_id   text  NOT NULL,
    sealed   bytea NOT NULL,
    PRIMARY KEY (space_id, decision)
);
CREATE INDEX original_content ON moderation.original (space_id, content);
COMMENT ON TABLE moderation.original IS 'Words before a passage was blacked out: AES-256-GCM, the key is not in the database.';

CREATE TABLE moderation.act (
    space_id   uuid        NOT NULL,
    id         uuid        NOT NULL,
    content    uuid        NOT NULL,
    what       text        NOT NULL CHECK (what IN ('HANDED_OVER', 'RECLASSIFIED')),
    note       text        NOT NULL,
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX act_content ON moderation.act (space_id, content, id);
COMMENT ON TABLE moderation.act IS 'What guarantors did besides deciding.';

CREATE TABLE moderation.appeal (
    space_id         uuid        NOT NULL,
    id               uuid        NOT NULL,
    rank             bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    content          uuid        NOT NULL,
    decision         uuid        NOT NULL,
    plea             text        NOT NULL,
    opened_at        timestamptz NOT NULL,
    due_at           timestamptz NOT NULL,
    outcome          text        CHECK (outcome IN ('UPHELD', 'REVERSED')),
    answer           text,
    judge_account    text,
    judge_name       text,
    judged_at        timestamptz,
    PRIMARY KEY (space_id, id),
    CONSTRAINT appeal_decision UNIQUE (space_id, decision),
    FOREIGN KEY (space_id, decision) REFERENCES moderation.decision (space_id, id),
    CHECK ((outcome IS NULL) = (judged_at IS NULL) AND (outcome IS NULL) = (answer IS NULL)
           AND (outcome IS NULL) = (judge_account IS NULL))
);
CREATE INDEX appeal_content ON moderation.appeal (space_id, content);
CREATE INDEX appeal_open ON moderation.appeal (space_id, rank) WHERE outcome IS NULL;
COMMENT ON TABLE moderation.appeal IS 'One per decision, by the author; judged by somebody else than who decided.';

CREATE TABLE moderation.report (
    space_id    uuid        NOT NULL,
    id          uuid        NOT NULL,
    rank        bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    content     uuid        NOT NULL,
    code_hash   bytea       NOT NULL,
    ground      text        NOT NULL,
    sentence    text,
    email       text,
    language    text        NOT NULL CHECK (language IN ('fr', 'en')),
    at          timestamptz NOT NULL,
    decision    uuid,
    answered_at timestamptz,
    PRIMARY KEY (space_id, id),
    CHECK ((decision IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX report_code ON moderation.report (code_hash);
CREATE INDEX report_content ON moderation.report (space_id, content);
CREATE INDEX report_open ON moderation.report (space_id, content) WHERE decision IS NULL;
COMMENT ON TABLE moderation.report IS 'What readers find contrary to the charter; each gets an answer, the next decision.';

CREATE TABLE moderation.sanction (
    space_id   uuid        NOT NULL,
    id         uuid        NOT NULL,
    rank       bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    content    uuid        NOT NULL,
    persons    text[]      NOT NULL,
    measure    text        NOT NULL CHECK (measure IN ('HELD', 'SUSPENDED')),
    ground     text        NOT NULL,
    reason     text        NOT NULL,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL CHECK (ends_at > starts_at),
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    lifted_at  timestamptz,
    lifted_by  text,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX sanction_persons ON moderation.sanction USING gin (persons);
CREATE INDEX sanction_rank ON moderation.sanction (space_id, rank);
COMMENT ON TABLE moderation.sanction IS 'On the author of a content, apart from the content: dated, reasoned, ending by itself.';
COMMENT ON COLUMN moderation.sanction.persons IS 'Hashes of what the person is known by here.';

CREATE TABLE moderation.tally (
    space_id      uuid   NOT NULL,
    week          date   NOT NULL,
    outcome       text   NOT NULL,
    ground        text   NOT NULL,
    decided       bigint NOT NULL DEFAULT 0,
    in_time       bigint NOT NULL DEFAULT 0,
    delay_seconds bigint NOT NULL DEFAULT 0,
    undone        bigint NOT NULL DEFAULT 0,
    appealed      bigint NOT NULL DEFAULT 0,
    reversed      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (space_id, week, outcome, ground)
);
COMMENT ON TABLE moderation.tally IS 'Counts by week of decision (its Monday, Paris), outcome and ground (empty: all), kept in the transactions that decide.';
