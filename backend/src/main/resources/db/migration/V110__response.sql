CREATE SCHEMA response;

CREATE TABLE response.desk (
    space_id uuid   PRIMARY KEY,
    last     bigint NOT NULL DEFAULT 0 CHECK (last >= 0)
);
COMMENT ON TABLE response.desk IS
    'The last number given to an answer. Its row is locked by every publication, so that numbers follow time.';

CREATE TABLE response.answer (
    space_id     uuid        NOT NULL,
    id           uuid        NOT NULL,
    number       bigint      CHECK (number > 0),
    state        text        NOT NULL CHECK (state IN ('DRAFT', 'SHOWN', 'PUBLISHED')),
    role         text        NOT NULL CHECK (role IN ('OWNER', 'RESPONDENT')),
    respondent   text        NOT NULL CHECK (respondent <> ''),
    text         text        NOT NULL CHECK (text <> ''),
    version      int         NOT NULL DEFAULT 1,
    changed_at   timestamptz NOT NULL,
    published_at timestamptz,
    by_account   text        NOT NULL,
    by_name      text        NOT NULL,
    PRIMARY KEY (space_id, id),
    CHECK ((state = 'PUBLISHED') = (number IS NOT NULL)),
    CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL))
);
CREATE UNIQUE INDEX answer_number ON response.answer (space_id, number);
CREATE INDEX answer_draft ON response.answer (space_id, role, respondent, id) WHERE state <> 'PUBLISHED';
CREATE INDEX answer_shown ON response.answer (space_id, id) WHERE state = 'SHOWN';
COMMENT ON TABLE response.answer IS 'Answers of owners and other respondents, as drafts and once published.';
COMMENT ON COLUMN response.answer.respondent IS 'The name that the public reads: that of the member of the consultation.';

CREATE FUNCTION response.keep_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published answer never changes';
END
$$;
CREATE TRIGGER keep_answer BEFORE UPDATE OR DELETE ON response.answer
    FOR EACH ROW WHEN (OLD.state = 'PUBLISHED') EXECUTE FUNCTION response.keep_answer();

CREATE TABLE response.address (
    space_id uuid        NOT NULL,
    answer   uuid        NOT NULL,
    kind     text        NOT NULL CHECK (kind IN ('CONTRIBUTION', 'ARGUMENT')),
    target   uuid        NOT NULL,
    number   bigint      NOT NULL CHECK (number > 0),
    since    timestamptz NOT NULL,
    PRIMARY KEY (space_id, answer, target),
    FOREIGN KEY (space_id, answer) REFERENCES response.answer (space_id, id) ON DELETE CASCADE
);
CREATE INDEX address_target ON response.address (space_id, target);
COMMENT ON TABLE response.address IS 'What an answer answers: contributions, arguments and so all who made them.';
COMMENT ON COLUMN response.address.since IS 'Since when the public reads it: the delay counts from there.';

CREATE TABLE response.note (
    space_id   uuid        NOT NULL,
    id         uuid        NOT NULL,
    answer     uuid        NOT NULL,
    text       text        NOT NULL CHECK (text <> ''),
    at         timestamptz NOT NULL,
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    PRIMARY KEY (space_id, id),
    FOREIGN KEY (space_id, answer) REFERENCES response.answer (space_id, id) ON DELETE CASCADE
);
CREATE INDEX note_answer ON response.note (space_id, answer, id);
COMMENT ON TABLE response.note IS 'What guarantors say of a draft that was shown to them; its author alone decides what to do with it.';

CREATE TABLE response.usefulness (
    space_id uuid   NOT NULL,
    answer   uuid   NOT NULL,
    useful   bigint NOT NULL DEFAULT 0,
    useless  bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (space_id, answer),
    FOREIGN KEY (space_id, answer) REFERENCES response.answer (space_id, id)
);
COMMENT ON TABLE response.usefulness IS 'How often readers said that an answer was useful to them, and that it was not; of whom is not known.';

CREATE TABLE response.question (
    space_id     uuid        NOT NULL,
    contribution uuid        NOT NULL,
    number       bigint      NOT NULL,
    published_at timestamptz NOT NULL,
    hidden_at    timestamptz,
    answered_at  timestamptz,
    answered_by  bigint,
    reopened_at  timestamptz,
    addressed_to text,
    waiting      boolean     NOT NULL GENERATED ALWAYS AS
                             (hidden_at IS NULL AND (answered_at IS NULL OR reopened_at IS NOT NULL)) STORED,
    PRIMARY KEY (space_id, contribution),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
    CHECK (reopened_at IS NULL OR answered_at IS NOT NULL)
);
CREATE UNIQUE INDEX question_number ON response.question (space_id, number);
CREATE INDEX question_waiting ON response.question (space_id, number) WHERE waiting;
CREATE INDEX question_answered ON response.question (space_id, number) WHERE hidden_at IS NULL AND NOT waiting;
COMMENT ON TABLE response.question IS 'The questions that the public reads, or read, and where each of them stands.';
COMMENT ON COLUMN response.question.hidden_at IS 'When it ceased to be a question that the public reads.';
COMMENT ON COLUMN response.question.answered_by IS 'The number of the last answer, given to it or to an argument that it makes.';
COMMENT ON COLUMN response.question.addressed_to IS 'The name of the respondent whom it is for; none for the owner.';

CREATE TABLE response.turn (
    space_id     uuid        NOT NULL,
    contribution uuid        NOT NULL,
    at           timestamptz NOT NULL,
    answered     boolean     NOT NULL,
    reason       text,
    PRIMARY KEY (space_id, contribution, at, answered),
    FOREIGN KEY (space_id, contribution) REFERENCES response.question (space_id, contribution),
    CHECK (NOT (answered AND reason IS NOT NULL))
);
COMMENT ON TABLE response.turn IS 'Each time that a question was answered, or reopened by its author.';
COMMENT ON COLUMN response.turn.reason IS
    'Why the answer does not answer, for respondents and guarantors alone: nobody moderates it. Gone with what is erased.';
