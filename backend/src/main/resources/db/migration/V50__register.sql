CREATE SCHEMA register;

CREATE TABLE register.counter (
    space_id uuid   PRIMARY KEY,
    last     bigint NOT NULL CHECK (last >= 0)
);
COMMENT ON TABLE register.counter IS 'The last public number given in a consultation: one series, whatever the channel.';

CREATE TABLE register.contribution (
    space_id     uuid        NOT NULL,
    id           uuid        NOT NULL,
    number       bigint      NOT NULL CHECK (number > 0),
    kind         text        NOT NULL CHECK (kind IN ('OPINION', 'QUESTION', 'PROPOSAL', 'STAKEHOLDER_PAPER')),
    theme        uuid        NOT NULL,
    title        text,
    body         text        NOT NULL,
    author       text,
    commune      text,
    channel      text        NOT NULL CHECK (channel IN
                     ('WEB', 'API', 'EMAIL', 'LETTER', 'PAPER_REGISTER', 'MEETING', 'IMPORT')),
    state        text        NOT NULL CHECK (state IN ('WAITING', 'PUBLISHED', 'REFUSED', 'WITHDRAWN')),
    state_at     timestamptz NOT NULL,
    ground       text        CHECK ((ground IS NOT NULL) = (state = 'REFUSED')),
    received_at  timestamptz NOT NULL,
    posted_on    date,
    reply_to     uuid,
    reply_number bigint,
    stance       text        CHECK (stance IN ('FOR', 'AGAINST')),
    replies      int         NOT NULL DEFAULT 0,
    revision     int         NOT NULL DEFAULT 1,
    receipt_hash bytea,
    words        tsvector    NOT NULL,
    shuffle      bigint      NOT NULL,
    source       text,
    original_id  text,
    data         jsonb,
    operator     text,
    salt         bytea,
    author_salt  bytea,
    author_trace text        CHECK (author_trace IS NULL OR author IS NULL),
    entered_at   timestamptz NOT NULL,
    first_state  text        NOT NULL,
    first_theme  uuid        NOT NULL,
    first_kind   text        NOT NULL,
    PRIMARY KEY (space_id, id),
    CHECK ((reply_to IS NULL) = (reply_number IS NULL)),
    CHECK ((source IS NULL) = (original_id IS NULL)),
    CHECK (posted_on IS NULL OR channel = 'LETTER')
);
COMMENT ON TABLE register.contribution IS 'Contributions of every kind and channel. Rows are never deleted.';
COMMENT ON COLUMN register.contribution.author IS 'The name its author lets be published, or the source''s label; nothing else.';
COMMENT ON COLUMN register.contribution.posted_on IS 'The postmark of a letter: posted in time, it may arrive after the end.';
COMMENT ON COLUMN register.contribution.salt IS 'Opens the commitment of its words in the log; erased with them.';
COMMENT ON COLUMN register.contribution.author_salt IS 'The same for the published name, which may be erased alone.';
COMMENT ON COLUMN register.contribution.author_trace IS 'The commitment of a name that was erased: the words can still be proved without it.';
COMMENT ON COLUMN register.contribution.entered_at IS 'When it came into this register; for an import, after it was received.';
COMMENT ON COLUMN register.contribution.first_state IS 'How it stood then, with first_theme and first_kind; register.step has what came after.';
COMMENT ON COLUMN register.contribution.shuffle IS 'A one-to-one scramble of the number: the neutral shuffled order.';
COMMENT ON COLUMN register.contribution.words IS 'Stems of title and words (Lucene''s light French analysis), for search.';

-- What figures count, whatever the length of the words.
CREATE INDEX contribution_census ON register.contribution (space_id, entered_at)
    INCLUDE (id, number, first_state, first_theme, first_kind, channel, received_at, commune);
CREATE UNIQUE INDEX contribution_number ON register.contribution (space_id, number);
CREATE UNIQUE INDEX contribution_receipt ON register.contribution (space_id, receipt_hash)
    WHERE receipt_hash IS NOT NULL;
CREATE UNIQUE INDEX contribution_original ON register.contribution (space_id, source, original_id)
    WHERE source IS NOT NULL;

-- Lists of published contributions, replies apart; a row enters these indexes only once it is published.
CREATE INDEX published_number ON register.contribution (space_id, number)
    WHERE state = 'PUBLISHED' AND reply_to IS NULL;
CREATE INDEX published_shuffle ON register.contribution (space_id, shuffle)
    WHERE state = 'PUBLISHED' AND reply_to IS NULL;
CREATE INDEX published_theme ON register.contribution (space_id, theme, number)
    WHERE state = 'PUBLISHED' AND reply_to IS NULL;
CREATE INDEX published_kind ON register.contribution (space_id, kind, number)
    WHERE state = 'PUBLISHED' AND reply_to IS NULL;
CREATE INDEX published_channel ON register.contribution (space_id, channel, number)
    WHERE state = 'PUBLISHED' AND reply_to IS NULL;
CREATE INDEX published_commune ON register.contribution (space_id, commune, number)
    WHERE state = 'PUBLISHED' AND reply_to IS NULL AND commune IS NOT NULL;
CREATE INDEX published_received ON register.contribution (space_id, received_at)
    WHERE state = 'PUBLISHED' AND reply_to IS NULL;
CREATE INDEX published_reply ON register.contribution (space_id, reply_number, number)
    WHERE state = 'PUBLISHED' AND reply_to IS NOT NULL;
CREATE INDEX published_words ON register.contribution USING gin (words)
    WHERE state = 'PUBLISHED';
ALTER TABLE register.contribution ALTER COLUMN words SET STATISTICS 1000;

CREATE TABLE register.identity (
    space_id     uuid    NOT NULL,
    contribution uuid    NOT NULL,
    author_name  text,
    publish_name boolean NOT NULL,
    email        text,
    contact      boolean NOT NULL DEFAULT false,
    news         boolean NOT NULL DEFAULT false,
    account      text,
    language     text    NOT NULL CHECK (language IN ('fr', 'en')),
    PRIMARY KEY (space_id, contribution)
);
CREATE INDEX identity_account ON register.identity (space_id, account) WHERE account IS NOT NULL;
COMMENT ON TABLE register.identity IS 'Personal data of authors, apart from their words, so that it can be erased alone.';
COMMENT ON COLUMN register.identity.publish_name IS 'Consent, given at reception: the name may be published.';
COMMENT ON COLUMN register.identity.contact IS 'Consent, given at reception: the guarantors may write about the contribution.';
COMMENT ON COLUMN register.identity.news IS 'Consent, given at reception: the site may write at the steps of the consultation.';

CREATE TABLE register.revision (
    space_id     uuid        NOT NULL,
    contribution uuid        NOT NULL,
    revision     int         NOT NULL,
    title        text,
    body         text        NOT NULL,
    salt         bytea,
    author_trace text,
    replaced_at  timestamptz NOT NULL,
    PRIMARY KEY (space_id, contribution, revision)
);
COMMENT ON TABLE register.revision IS 'Words that their author corrected, as they were before.';
COMMENT ON COLUMN register.revision.author_trace IS 'The commitment of the name they were signed with; the name itself is not kept twice.';

CREATE TABLE register.step (
    space_id     uuid        NOT NULL,
    contribution uuid        NOT NULL,
    rank         int         NOT NULL,
    what         text        NOT NULL CHECK (what IN
                     ('CORRECTED', 'PUBLISHED', 'REDACTED', 'REFUSED', 'UNDONE', 'RECLASSIFIED', 'APPEALED',
                      'APPEAL_UPHELD', 'APPEAL_REVERSED', 'WITHDRAWN')),
    at           timestamptz NOT NULL,
    ground       text,
    reason       text,
    state        text        NOT NULL,
    theme        uuid        NOT NULL,
    kind         text        NOT NULL,
    PRIMARY KEY (space_id, contribution, rank)
);
COMMENT ON TABLE register.step IS 'What happened to a contribution after its reception, for its author.';
COMMENT ON COLUMN register.step.state IS 'How it stood after it, with theme and kind: figures can be read as of any instant.';

CREATE TABLE register.tally (
    space_id uuid    NOT NULL,
    state    text    NOT NULL,
    theme    uuid    NOT NULL,
    kind     text    NOT NULL,
    reply    boolean NOT NULL,
    count    bigint  NOT NULL,
    PRIMARY KEY (space_id, state, theme, kind, reply)
);
COMMENT ON TABLE register.tally IS 'How many contributions stand in each state, kept in the transactions that move them.';

-- The one visibility rule (design, decision 5): whatever shows contributions to the public reads these two views.
CREATE VIEW register.v_published AS
SELECT space_id, id, number, state, kind, theme, title, body, author, commune, channel, received_at, state_at,
       ground, reply_to, reply_number, stance, replies, shuffle, words, salt, author_salt, author_trace, posted_on
  FROM register.contribution
 WHERE state = 'PUBLISHED';
COMMENT ON VIEW register.v_published IS 'What the public reads and finds: lists, search, feeds, exports.';

CREATE VIEW register.v_public AS
SELECT space_id, id, number, state, kind, theme, title, body, author, commune, channel, received_at, state_at,
       ground, reply_to, reply_number, stance, replies, posted_on
  FROM register.v_published
UNION ALL
SELECT space_id, id, number, state, kind, theme, NULL, NULL, NULL, NULL, channel, received_at, state_at,
       ground, reply_to, reply_number, stance, replies, posted_on
  FROM register.contribution
 WHERE state IN ('REFUSED', 'WITHDRAWN');
COMMENT ON VIEW register.v_public IS 'What the public sees at a number: the words when published, else a stub.';
