CREATE SCHEMA synthesis;

CREATE TABLE synthesis.desk (
    space_id uuid        PRIMARY KEY,
    last     bigint      NOT NULL DEFAULT 0 CHECK (last >= 0),
    shown_at timestamptz,
    shown_by text,
    CHECK ((shown_at IS NULL) = (shown_by IS NULL))
);
COMMENT ON TABLE synthesis.desk IS
    'The synthesis of a consultation: the last number given to an argument, and since when the public reads it. Its row '
    'is locked by every act that moves arguments, so that two of them never make a ring of parents.';

CREATE TABLE synthesis.argument (
    space_id      uuid        NOT NULL,
    id            uuid        NOT NULL,
    number        bigint      NOT NULL CHECK (number > 0),
    theme         uuid        NOT NULL,
    stance        text        NOT NULL CHECK (stance IN ('FOR', 'AGAINST', 'CONDITION', 'QUESTION', 'INFORMATION')),
    parent        uuid,
    wording       text        NOT NULL CHECK (wording <> ''),
    state         text        NOT NULL DEFAULT 'LIVE' CHECK (state IN ('LIVE', 'REPLACED', 'RETIRED')),
    reason        text        CHECK ((reason IS NOT NULL) = (state = 'RETIRED')),
    version       int         NOT NULL DEFAULT 1,
    contributions int         NOT NULL DEFAULT 0,
    words         tsvector    NOT NULL,
    made_at       timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (space_id, id),
    FOREIGN KEY (space_id, parent) REFERENCES synthesis.argument (space_id, id),
    CHECK (parent <> id)
);
CREATE UNIQUE INDEX argument_number ON synthesis.argument (space_id, number);
CREATE INDEX argument_live ON synthesis.argument (space_id, number) WHERE state = 'LIVE';
CREATE INDEX argument_parent ON synthesis.argument (space_id, parent) WHERE parent IS NOT NULL;
COMMENT ON TABLE synthesis.argument IS 'Arguments as the guarantors word them. A row is never deleted: it is replaced or retired.';
COMMENT ON COLUMN synthesis.argument.contributions IS
    'Contributions that the public reads and that have an excerpt here, kept in the transactions that change it.';

CREATE TABLE synthesis.wording (
    space_id   uuid        NOT NULL,
    argument   uuid        NOT NULL,
    version    int         NOT NULL,
    wording    text        NOT NULL,
    theme      uuid        NOT NULL,
    stance     text        NOT NULL,
    parent     bigint,
    salt       bytea       NOT NULL,
    at         timestamptz NOT NULL,
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    PRIMARY KEY (space_id, argument, version),
    FOREIGN KEY (space_id, argument) REFERENCES synthesis.argument (space_id, id)
);
COMMENT ON TABLE synthesis.wording IS 'Every wording and place that an argument ever had, each at its own address.';
COMMENT ON COLUMN synthesis.wording.parent IS 'The number of the argument it stood under.';
COMMENT ON COLUMN synthesis.wording.salt IS 'Opens the commitment of these words in the log.';

CREATE TABLE synthesis.lineage (
    space_id uuid        NOT NULL,
    before   uuid        NOT NULL,
    after    uuid        NOT NULL,
    how      text        NOT NULL CHECK (how IN ('SPLIT', 'GROUPED')),
    at       timestamptz NOT NULL,
    PRIMARY KEY (space_id, before, after),
    FOREIGN KEY (space_id, before) REFERENCES synthesis.argument (space_id, id),
    FOREIGN KEY (space_id, after) REFERENCES synthesis.argument (space_id, id),
    CHECK (before <> after)
);
CREATE INDEX lineage_after ON synthesis.lineage (space_id, after);
COMMENT ON TABLE synthesis.lineage IS 'Which argument was replaced by which.';

CREATE TABLE synthesis.excerpt (
    space_id   uuid        NOT NULL,
    id         uuid        NOT NULL,
    source     text        NOT NULL,
    item       uuid        NOT NULL,
    label      text        NOT NULL,
    revision   int         NOT NULL,
    from_unit  int         NOT NULL CHECK (from_unit >= 0),
    to_unit    int         NOT NULL CHECK (to_unit > from_unit),
    quote      text,
    words      tsvector    NOT NULL,
    at         timestamptz NOT NULL,
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX excerpt_item ON synthesis.excerpt (space_id, item, from_unit);
COMMENT ON TABLE synthesis.excerpt IS 'Passages of contributions (later of minutes, letters, pages) that arguments rest on.';
COMMENT ON COLUMN synthesis.excerpt.from_unit IS 'First UTF-16 unit, in the words as the public may read them now.';
COMMENT ON COLUMN synthesis.excerpt.quote IS
    'Always a piece of what the public may read: it follows a redaction, and is null once the words are gone.';

CREATE TABLE synthesis.attachment (
    space_id uuid        NOT NULL,
    argument uuid        NOT NULL,
    excerpt  uuid        NOT NULL,
    item     uuid        NOT NULL,
    since    timestamptz NOT NULL,
    until    timestamptz,
    rank     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (space_id, argument, excerpt),
    FOREIGN KEY (space_id, argument) REFERENCES synthesis.argument (space_id, id),
    FOREIGN KEY (space_id, excerpt) REFERENCES synthesis.excerpt (space_id, id)
);
CREATE INDEX attachment_rank ON synthesis.attachment (space_id, argument, rank);
CREATE INDEX attachment_item ON synthesis.attachment (space_id, item);
CREATE INDEX attachment_excerpt ON synthesis.attachment (space_id, excerpt);
COMMENT ON TABLE synthesis.attachment IS 'Which excerpt speaks for which argument; one that was ended keeps its row.';

CREATE TABLE synthesis.term (
    space_id uuid   NOT NULL,
    term     text   NOT NULL,
    argument uuid   NOT NULL,
    count    bigint NOT NULL,
    PRIMARY KEY (space_id, term, argument)
);
CREATE INDEX term_argument ON synthesis.term (space_id, argument);
COMMENT ON TABLE synthesis.term IS 'Stems of a living argument: its wording and its excerpts, counted. Suggestions are ranked by them.';

CREATE TABLE synthesis.item (
    space_id      uuid        NOT NULL,
    contribution  uuid        NOT NULL,
    number        bigint      NOT NULL,
    theme         uuid        NOT NULL,
    channel       text        NOT NULL,
    week          date        NOT NULL,
    revision      int         NOT NULL,
    admissible    boolean     NOT NULL,
    sampled       boolean     NOT NULL,
    readers       int         NOT NULL DEFAULT 0,
    links         int         NOT NULL DEFAULT 0,
    aside         text        CHECK (aside IN ('OFF_SUBJECT', 'NO_ARGUMENT', 'UNINTELLIGIBLE', 'OTHER')),
    aside_note    text,
    settled       boolean     NOT NULL GENERATED ALWAYS AS (readers > 0 AND (links > 0 OR aside IS NOT NULL)) STORED,
    claimed_by    text,
    claimed_name  text,
    claimed_until timestamptz,
    moved_at      timestamptz NOT NULL,
    PRIMARY KEY (space_id, contribution),
    CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
    CHECK (aside <> 'OTHER' OR aside_note IS NOT NULL),
    CHECK (aside IS NOT NULL OR aside_note IS NULL)
);
CREATE UNIQUE INDEX item_number ON synthesis.item (space_id, number);
CREATE INDEX item_unread ON synthesis.item (space_id, number) WHERE admissible AND readers = 0;
CREATE INDEX item_remaining ON synthesis.item (space_id, number) WHERE admissible AND NOT settled;
CREATE INDEX item_sampled ON synthesis.item (space_id, number) WHERE admissible AND sampled AND readers = 1;
CREATE INDEX item_claimed ON synthesis.item (space_id, claimed_by, number) WHERE claimed_by IS NOT NULL;
COMMENT ON TABLE synthesis.item IS 'Every contribution that the public reads or has read, and what the guarantors did of it.';
COMMENT ON COLUMN synthesis.item.sampled IS 'One in ten, drawn from its id: read by two guarantors, apart from each other.';
COMMENT ON COLUMN synthesis.item.readers IS 'Guarantors who read these words (this revision).';
COMMENT ON COLUMN synthesis.item.links IS 'Excerpts of it that speak for a living argument.';
COMMENT ON COLUMN synthesis.item.moved_at IS
    'When what is counted of it last changed: whatever writes to these columns says when, and the trigger below keeps it.';

CREATE TABLE synthesis.reading (
    space_id     uuid        NOT NULL,
    contribution uuid        NOT NULL,
    account      text        NOT NULL,
    revision     int         NOT NULL,
    name         text        NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (space_id, contribution, account, revision)
);
COMMENT ON TABLE synthesis.reading IS 'Which guarantor read which words, and when.';

CREATE TABLE synthesis.dismissal (
    space_id     uuid        NOT NULL,
    contribution uuid        NOT NULL,
    argument     uuid        NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (space_id, contribution, argument)
);
COMMENT ON TABLE synthesis.dismissal IS 'Suggestions that a guarantor refused: they are not made again.';

CREATE TABLE synthesis.suggester (
    space_id uuid   NOT NULL,
    name     text   NOT NULL,
    decided  bigint NOT NULL,
    followed bigint NOT NULL CHECK (followed <= decided),
    proposed bigint NOT NULL DEFAULT 0,
    taken    bigint NOT NULL DEFAULT 0,
    refused  bigint NOT NULL DEFAULT 0,
    ignored  bigint NOT NULL DEFAULT 0 CHECK (taken + refused + ignored <= proposed),
    PRIMARY KEY (space_id, name)
);
COMMENT ON TABLE synthesis.suggester IS
    'Attachments that guarantors decided with suggestions beside, and how many were to an argument that was proposed; '
    'the tally of synthesis.proposal by what was last done of each.';

CREATE TABLE synthesis.coverage (
    space_id   uuid   NOT NULL,
    theme      uuid   NOT NULL,
    channel    text   NOT NULL,
    week       date   NOT NULL,
    admissible bigint NOT NULL,
    read       bigint NOT NULL,
    attached   bigint NOT NULL,
    aside      bigint NOT NULL,
    settled    bigint NOT NULL,
    PRIMARY KEY (space_id, theme, channel, week)
);
COMMENT ON TABLE synthesis.coverage IS
    'Counts of admissible contributions by theme, channel and week of reception (its Monday, Paris), kept by a trigger '
    'in whatever transaction moves them.';

CREATE TABLE synthesis.coverage_move (
    space_id   uuid        NOT NULL,
    at         timestamptz NOT NULL,
    theme      uuid        NOT NULL,
    channel    text        NOT NULL,
    week       date        NOT NULL,
    admissible bigint      NOT NULL,
    read       bigint      NOT NULL,
    attached   bigint      NOT NULL,
    aside      bigint      NOT NULL,
    settled    bigint      NOT NULL,
    rank       bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (space_id, at, rank)
);
COMMENT ON TABLE synthesis.coverage_move IS
    'What each change added to the counts, and when: their sum until an instant is how far the reading was then.';

-- Counted by the statement, so that a batch of a thousand costs one; rows are met in one order.
CREATE FUNCTION synthesis.recount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        WITH moved AS (
            SELECT space_id, max(moved_at) AS at, theme, channel, week, count(*) AS admissible,
                   count(*) FILTER (WHERE readers > 0) AS read, count(*) FILTER (WHERE links > 0) AS attached,
                   count(*) FILTER (WHERE aside IS NOT NULL) AS aside, count(*) FILTER (WHERE settled) AS settled
              FROM after WHERE admissible GROUP BY space_id, theme, channel, week
        ), told AS (
            INSERT INTO synthesis.coverage_move (space_id, at, theme, channel, week, admissible, read, attached, aside,
                                                 settled)
            SELECT space_id, at, theme, channel, week, admissible, read, attached, aside, settled FROM moved
        )
        INSERT INTO synthesis.coverage AS kept
        SELECT space_id, theme, channel, week, admissible, read, attached, aside, settled
          FROM moved ORDER BY space_id, theme, channel, week
            ON CONFLICT (space_id, theme, channel, week) DO UPDATE
           SET admissible = kept.admissible + excluded.admissible, read = kept.read + excluded.read,
               attached = kept.attached + excluded.attached, aside = kept.aside + excluded.aside,
               settled = kept.settled + excluded.settled;
    ELSE
        WITH moved AS (
            SELECT space_id, (SELECT max(moved_at) FROM after) AS at, theme, channel, week, sum(one) AS admissible,
                   sum(one * (readers > 0)::int) AS read, sum(one * (links > 0)::int) AS attached,
                   sum(one * (aside IS NOT NULL)::int) AS aside, sum(one * settled::int) AS settled
              FROM (SELECT space_id, theme, channel, week, readers, links, aside, settled, 1 AS one
                      FROM after WHERE admissible
                    UNION ALL
                    SELECT space_id, theme, channel, week, readers, links, aside, settled, -1
                      FROM before WHERE admissible) AS changed
             GROUP BY space_id, theme, channel, week
            HAVING sum(one) <> 0 OR sum(one * (readers > 0)::int) <> 0 OR sum(one * (links > 0)::int) <> 0
                OR sum(one * (aside IS NOT NULL)::int) <> 0 OR sum(one * settled::int) <> 0
        ), told AS (
            INSERT INTO synthesis.coverage_move (space_id, at, theme, channel, week, admissible, read, attached, aside,
                                                 settled)
            SELECT space_id, at, theme, channel, week, admissible, read, attached, aside, settled FROM moved
        )
        INSERT INTO synthesis.coverage AS kept
        SELECT space_id, theme, channel, week, admissible, read, attached, aside, settled
          FROM moved ORDER BY space_id, theme, channel, week
            ON CONFLICT (space_id, theme, channel, week) DO UPDATE
           SET admissible = kept.admissible + excluded.admissible, read = kept.read + excluded.read,
               attached = kept.attached + excluded.attached, aside = kept.aside + excluded.aside,
               settled = kept.settled + excluded.settled;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER item_added AFTER INSERT ON synthesis.item
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION synthesis.recount();
CREATE TRIGGER item_changed AFTER UPDATE ON synthesis.item
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION synthesis.recount();

-- The one visibility rule of the synthesis: what is not shown yet has no row in the public views, and a quote goes with
-- its contribution.
CREATE VIEW synthesis.v_argument AS
SELECT a.space_id, a.id, a.number, a.theme, a.stance, p.number AS parent, a.wording, a.state, a.reason, a.version,
       a.contributions, a.made_at, a.changed_at, a.words, a.parent AS parent_id
  FROM synthesis.argument a LEFT JOIN synthesis.argument p ON p.space_id = a.space_id AND p.id = a.parent;

CREATE VIEW synthesis.v_public_argument AS
SELECT a.* FROM synthesis.v_argument a
  JOIN synthesis.desk d ON d.space_id = a.space_id AND d.shown_at IS NOT NULL;
COMMENT ON VIEW synthesis.v_public_argument IS 'Arguments that the public reads.';

CREATE VIEW synthesis.v_excerpt AS
SELECT e.space_id, e.id, t.argument, e.source, e.item, e.label, e.revision, e.from_unit, e.to_unit,
       CASE WHEN e.source <> 'contribution' OR i.admissible THEN e.quote END AS quote, e.by_account, t.since, t.until,
       t.rank
  FROM synthesis.attachment t
  JOIN synthesis.excerpt e ON e.space_id = t.space_id AND e.id = t.excerpt
  LEFT JOIN synthesis.item i ON i.space_id = e.space_id AND i.contribution = e.item;

CREATE VIEW synthesis.v_public_excerpt AS
SELECT e.* FROM synthesis.v_excerpt e
  JOIN synthesis.desk d ON d.space_id = e.space_id AND d.shown_at IS NOT NULL;
COMMENT ON VIEW synthesis.v_public_excerpt IS 'Excerpts that the public reads; the quote of what it may not read is null.';
