CREATE SCHEMA accord;

CREATE TABLE accord.offer (
    space_id   uuid        PRIMARY KEY,
    open       boolean     NOT NULL,
    first_at   timestamptz NOT NULL,
    changed_at timestamptz NOT NULL CHECK (changed_at >= first_at),
    changed_by text        NOT NULL
);
COMMENT ON TABLE accord.offer IS
    'Consultations whose guarantors offered to answer the arguments; without a row, nobody ever did.';

CREATE TABLE accord.answer (
    space_id    uuid     NOT NULL REFERENCES accord.offer (space_id),
    participant uuid     NOT NULL,
    argument    uuid     NOT NULL,
    number      bigint   NOT NULL,
    wording     uuid     NOT NULL,
    answer      smallint NOT NULL CHECK (answer IN (-1, 0, 1)),
    PRIMARY KEY (space_id, participant, argument)
);
COMMENT ON TABLE accord.answer IS
    'What people say of arguments: agree (1), disagree (-1), pass (0). One row for a person and an argument. No instant, '
    'no network, no account: nothing that would tell who it is, or which contribution is theirs.';
COMMENT ON COLUMN accord.answer.participant IS
    'A keyed hash of this consultation and a token, or an account; the key is not in the database.';
COMMENT ON COLUMN accord.answer.wording IS
    'The fingerprint of the words that were answered: other words are another thing to agree with.';

CREATE TABLE accord.tally (
    space_id uuid   NOT NULL,
    argument uuid   NOT NULL,
    wording  uuid   NOT NULL,
    agree    bigint NOT NULL CHECK (agree >= 0),
    disagree bigint NOT NULL CHECK (disagree >= 0),
    pass     bigint NOT NULL CHECK (pass >= 0),
    changes  bigint NOT NULL,
    PRIMARY KEY (space_id, argument, wording)
);
COMMENT ON TABLE accord.tally IS
    'Answers to each wording of an argument, counted in whatever transaction changes them.';
COMMENT ON COLUMN accord.tally.changes IS 'Grows with each change: what was computed before it is out of date.';

-- Rows are met in one order, so that two people who forget everything at once never wait for each other.
CREATE FUNCTION accord.count_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO accord.tally AS kept (space_id, argument, wording, agree, disagree, pass, changes)
    SELECT space_id, argument, wording, count(*) FILTER (WHERE answer = 1), count(*) FILTER (WHERE answer = -1),
           count(*) FILTER (WHERE answer = 0), 1
      FROM after GROUP BY space_id, argument, wording ORDER BY space_id, argument, wording
        ON CONFLICT (space_id, argument, wording) DO UPDATE
       SET agree = kept.agree + excluded.agree, disagree = kept.disagree + excluded.disagree,
           pass = kept.pass + excluded.pass, changes = kept.changes + 1;
    RETURN NULL;
END $$;

CREATE FUNCTION accord.count_taken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT space_id, argument, wording, count(*) FILTER (WHERE answer = 1) AS agree,
               count(*) FILTER (WHERE answer = -1) AS disagree, count(*) FILTER (WHERE answer = 0) AS pass
          FROM before GROUP BY space_id, argument, wording ORDER BY space_id, argument, wording
    LOOP
        UPDATE accord.tally t
           SET agree = t.agree - one.agree, disagree = t.disagree - one.disagree, pass = t.pass - one.pass,
               changes = t.changes + 1
         WHERE t.space_id = one.space_id AND t.argument = one.argument AND t.wording = one.wording;
    END LOOP;
    RETURN NULL;
END $$;

-- An answer that changes is one that is taken and one that is added: both functions, one after the other.
CREATE TRIGGER answer_1_taken AFTER UPDATE ON accord.answer
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION accord.count_taken();
CREATE TRIGGER answer_2_added AFTER UPDATE ON accord.answer
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION accord.count_added();
CREATE TRIGGER answer_added AFTER INSERT ON accord.answer
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION accord.count_added();
CREATE TRIGGER answer_taken AFTER DELETE ON accord.answer
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION accord.count_taken();

CREATE TABLE accord.landscape (
    space_id    uuid        PRIMARY KEY REFERENCES accord.offer (space_id),
    computed_at timestamptz NOT NULL,
    seen        text        NOT NULL,
    content     text        NOT NULL
);
COMMENT ON TABLE accord.landscape IS
    'What was last computed of the answers: made again from them whenever they change, and nothing that they do not tell.';
COMMENT ON COLUMN accord.landscape.seen IS 'The changes and the arguments that it was computed from.';
COMMENT ON COLUMN accord.landscape.content IS 'JSON: counts, groups, and points without anybody behind them.';
