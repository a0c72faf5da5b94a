CREATE SCHEMA resemblance;

CREATE TABLE resemblance.due (
    space_id     uuid   NOT NULL,
    contribution uuid   NOT NULL,
    rank         bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (space_id, contribution)
);
CREATE INDEX due_rank ON resemblance.due (rank);
CREATE INDEX due_space ON resemblance.due (space_id, rank);
COMMENT ON TABLE resemblance.due IS 'Contributions to look at again: what is known of them may no longer be what the public reads.';

CREATE TABLE resemblance.corpus (
    space_id uuid   PRIMARY KEY,
    texts    bigint NOT NULL DEFAULT 0,
    words    bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE resemblance.corpus IS 'How many published texts are compared, and their length; its row is the lock of its space.';

CREATE TABLE resemblance.text (
    space_id     uuid        NOT NULL,
    contribution uuid        NOT NULL,
    number       bigint      NOT NULL,
    kind         text        NOT NULL,
    channel      text        NOT NULL,
    day          date        NOT NULL,
    cells        text[]      NOT NULL,
    words        int         NOT NULL,
    keys         bigint[]    NOT NULL,
    fingerprint  bigint,
    bands        bigint[],
    family       uuid,
    added        int         NOT NULL DEFAULT 0,
    PRIMARY KEY (space_id, contribution)
);
-- Pending lists would make a read wait for the writes before it.
CREATE INDEX text_keys ON resemblance.text USING gin (keys) WITH (fastupdate = off);
CREATE INDEX text_bands ON resemblance.text USING gin (bands) WITH (fastupdate = off) WHERE bands IS NOT NULL;
CREATE INDEX text_fingerprint ON resemblance.text (space_id, fingerprint, number) WHERE fingerprint IS NOT NULL;
CREATE INDEX text_family ON resemblance.text (space_id, family, number) WHERE family IS NOT NULL;
CREATE INDEX text_adds ON resemblance.text (space_id, family, number) WHERE family IS NOT NULL AND added > 0;
CREATE INDEX text_scouts ON resemblance.text (space_id, family) WHERE family IS NOT NULL AND bands IS NOT NULL;
COMMENT ON TABLE resemblance.text IS 'Published contributions as hashes of their words; a row goes with the words it stands for.';
COMMENT ON COLUMN resemblance.text.day IS 'On which it was received, Paris.';
COMMENT ON COLUMN resemblance.text.cells IS 'Where its words count, such as WEEK:2026-03-02.';
COMMENT ON COLUMN resemblance.text.words IS 'Its length, in words that say something.';
COMMENT ON COLUMN resemblance.text.keys IS 'Hashes of its stems and its space.';
COMMENT ON COLUMN resemblance.text.fingerprint IS 'Of its words in order; none for a text too short to be recognised.';
COMMENT ON COLUMN resemblance.text.bands IS 'By which near copies find it: of the first of each wording, and of so many of a family.';
COMMENT ON COLUMN resemblance.text.added IS 'How many words it adds to the text that its family shares.';

CREATE TABLE resemblance.word (
    space_id uuid   NOT NULL,
    key      bigint NOT NULL,
    stem     text   NOT NULL,
    shown    text   NOT NULL,
    texts    bigint NOT NULL,
    PRIMARY KEY (space_id, key)
);
CREATE INDEX word_gone ON resemblance.word (space_id) WHERE texts <= 0;
COMMENT ON TABLE resemblance.word IS 'The words of published texts and how many use each; gone with the last one.';

CREATE TABLE resemblance.use (
    space_id uuid   NOT NULL,
    cell     text   NOT NULL,
    key      bigint NOT NULL,
    texts    bigint NOT NULL,
    PRIMARY KEY (space_id, cell, key)
);
CREATE INDEX use_most ON resemblance.use (space_id, cell, texts);
CREATE INDEX use_gone ON resemblance.use (space_id) WHERE texts <= 0;
COMMENT ON TABLE resemblance.use IS 'How many published texts of a theme, week, channel or commune use a word.';

CREATE TABLE resemblance.cell (
    space_id uuid   NOT NULL,
    cell     text   NOT NULL,
    texts    bigint NOT NULL,
    uses     bigint NOT NULL,
    PRIMARY KEY (space_id, cell)
);
COMMENT ON TABLE resemblance.cell IS 'How many published texts a theme, week, channel or commune has, and the sum of their different words.';

CREATE TABLE resemblance.family (
    space_id   uuid        NOT NULL,
    id         uuid        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('FOUND', 'CONFIRMED', 'UNDONE')),
    model      uuid,
    texts      bigint      NOT NULL DEFAULT 0,
    additions  bigint      NOT NULL DEFAULT 0,
    by_account text,
    by_name    text,
    ruled_at   timestamptz,
    PRIMARY KEY (space_id, id),
    CHECK ((state = 'FOUND') = (ruled_at IS NULL))
);
CREATE INDEX family_largest ON resemblance.family (space_id, texts, id);
CREATE INDEX family_gone ON resemblance.family (space_id) WHERE state = 'FOUND' AND texts <= 1;
COMMENT ON TABLE resemblance.family IS 'Near-identical texts: found by the machine, confirmed or undone by a guarantor.';
COMMENT ON COLUMN resemblance.family.model IS 'A contribution with the wording that most of them share.';
COMMENT ON COLUMN resemblance.family.additions IS 'How many of them add words to it.';

CREATE TABLE resemblance.form (
    space_id    uuid   NOT NULL,
    family      uuid   NOT NULL,
    fingerprint bigint NOT NULL,
    texts       bigint NOT NULL,
    PRIMARY KEY (space_id, family, fingerprint)
);
CREATE INDEX form_most ON resemblance.form (space_id, family, texts DESC);
CREATE INDEX form_gone ON resemblance.form (space_id) WHERE texts <= 0;
COMMENT ON TABLE resemblance.form IS 'How many texts of a family have exactly the same words.';

CREATE TABLE resemblance.arrival (
    space_id uuid   NOT NULL,
    family   uuid   NOT NULL,
    day      date   NOT NULL,
    channel  text   NOT NULL,
    texts    bigint NOT NULL,
    PRIMARY KEY (space_id, family, day, channel)
);
CREATE INDEX arrival_gone ON resemblance.arrival (space_id) WHERE texts <= 0;
COMMENT ON TABLE resemblance.arrival IS 'When the texts of a family came, and how.';

CREATE TABLE resemblance.placing (
    space_id     uuid        NOT NULL,
    contribution uuid        NOT NULL,
    family       uuid        NOT NULL,
    placed       text        NOT NULL CHECK (placed IN ('IN', 'OUT')),
    by_account   text        NOT NULL,
    by_name      text        NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (space_id, contribution)
);
COMMENT ON TABLE resemblance.placing IS 'What a guarantor put into a family or took out of it: no machine changes that.';

CREATE TABLE resemblance.tally (
    space_id        uuid        NOT NULL,
    at              timestamptz NOT NULL,
    found           bigint      NOT NULL,
    found_texts     bigint      NOT NULL,
    confirmed       bigint      NOT NULL,
    confirmed_texts bigint      NOT NULL,
    PRIMARY KEY (space_id, at)
);
COMMENT ON TABLE resemblance.tally IS
    'How many families of two texts and more there were, and their texts, from an instant on until the next row.';
