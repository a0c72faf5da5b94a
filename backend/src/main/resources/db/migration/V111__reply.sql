CREATE TABLE response.reply (
    space_id      uuid        NOT NULL,
    request       int         NOT NULL CHECK (request > 0),
    stance        text        NOT NULL CHECK (stance IN ('ACCEPTED', 'PARTLY', 'REFUSED', 'DEFERRED')),
    text          text        NOT NULL CHECK (text <> ''),
    justification text        NOT NULL CHECK (justification <> '' OR stance = 'ACCEPTED'),
    commitment    text        NOT NULL,
    due           date        CHECK (due IS NOT NULL OR commitment = ''),
    means         text        NOT NULL CHECK (means <> '' OR commitment = ''),
    responsible   text        NOT NULL CHECK (responsible <> '' OR commitment = ''),
    version       int         NOT NULL DEFAULT 1,
    changed_at    timestamptz NOT NULL,
    by_account    text        NOT NULL,
    by_name       text        NOT NULL,
    PRIMARY KEY (space_id, request)
);
COMMENT ON TABLE response.reply IS 'What is replied to each request of the report, as it is drafted.';

CREATE TABLE response.decision (
    space_id   uuid        PRIMARY KEY,
    decision   text        NOT NULL CHECK (decision IN ('CONTINUE', 'CONTINUE_CHANGED', 'POSTPONE', 'ABANDON')),
    reasons    text        NOT NULL CHECK (reasons <> ''),
    version    int         NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL,
    by_account text        NOT NULL,
    by_name    text        NOT NULL
);
COMMENT ON TABLE response.decision IS 'What the owner decides of the project, as it is drafted.';

CREATE TABLE response.edition (
    space_id       uuid        NOT NULL,
    number         int         NOT NULL CHECK (number > 0),
    report         int         NOT NULL,
    report_edition int         NOT NULL,
    language       text        NOT NULL CHECK (language IN ('fr', 'en')),
    owner          text        NOT NULL,
    decision       text        NOT NULL,
    reasons        text        NOT NULL,
    note           text        NOT NULL CHECK (note <> '' OR number = 1),
    published_at   timestamptz NOT NULL,
    late           boolean     NOT NULL,
    sha256         text        NOT NULL,
    by_account     text        NOT NULL,
    by_name        text        NOT NULL,
    PRIMARY KEY (space_id, number)
);
COMMENT ON TABLE response.edition IS 'Responses as they were published; a correction is another edition.';

CREATE TABLE response.given (
    space_id      uuid NOT NULL,
    edition       int  NOT NULL,
    rank          int  NOT NULL,
    request       int  NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('CLARIFICATION', 'RECOMMENDATION')),
    place         int  NOT NULL,
    asked         text NOT NULL,
    addressee     text NOT NULL,
    respondent    text NOT NULL CHECK (respondent <> ''),
    stance        text,
    text          text NOT NULL,
    justification text NOT NULL,
    commitment    text NOT NULL,
    due           date,
    means         text NOT NULL,
    responsible   text NOT NULL,
    PRIMARY KEY (space_id, edition, request),
    FOREIGN KEY (space_id, edition) REFERENCES response.edition (space_id, number)
);
COMMENT ON TABLE response.given IS 'Each request with its reply, as they were published.';
COMMENT ON COLUMN response.given.respondent IS 'The name of who replies, or is to.';
COMMENT ON COLUMN response.given.stance IS 'Null while the respondent that is asked had not replied yet.';

CREATE TABLE response.file (
    space_id uuid  NOT NULL,
    edition  int   NOT NULL,
    format   text  NOT NULL CHECK (format IN ('html', 'pdf', 'docx')),
    bytes    bytea NOT NULL,
    PRIMARY KEY (space_id, edition, format),
    FOREIGN KEY (space_id, edition) REFERENCES response.edition (space_id, number)
);
COMMENT ON TABLE response.file IS 'A published response as a document.';

CREATE TRIGGER keep_edition BEFORE UPDATE OR DELETE ON response.edition
    FOR EACH ROW EXECUTE FUNCTION response.keep_answer();
CREATE TRIGGER keep_given BEFORE UPDATE OR DELETE ON response.given
    FOR EACH ROW EXECUTE FUNCTION response.keep_answer();
CREATE TRIGGER keep_file BEFORE UPDATE OR DELETE ON response.file
    FOR EACH ROW EXECUTE FUNCTION response.keep_answer();

CREATE TABLE response.progress (
    space_id   uuid        NOT NULL,
    id         uuid        NOT NULL,
    request    int         NOT NULL,
    on_day     date        NOT NULL,
    text       text        NOT NULL CHECK (text <> ''),
    kept       boolean     NOT NULL,
    link       text        NOT NULL,
    file_name  text,
    file_type  text,
    file       bytea,
    sha256     text,
    at         timestamptz NOT NULL,
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    PRIMARY KEY (space_id, id),
    CHECK ((file IS NULL) = (file_name IS NULL) AND (file IS NULL) = (file_type IS NULL) AND (file IS NULL) = (sha256 IS NULL))
);
CREATE INDEX progress_request ON response.progress (space_id, request, id);
COMMENT ON TABLE response.progress IS 'How a commitment goes on, with what shows it: a link or a file.';
COMMENT ON COLUMN response.progress.kept IS 'Whether the commitment is kept with this.';

CREATE TABLE response.opinion (
    space_id   uuid        PRIMARY KEY,
    text       text        NOT NULL CHECK (text <> ''),
    version    int         NOT NULL DEFAULT 1,
    at         timestamptz NOT NULL,
    by_account text        NOT NULL,
    by_name    text        NOT NULL
);
CREATE TABLE response.opinion_point (
    space_id uuid    NOT NULL,
    request  int     NOT NULL,
    complete boolean NOT NULL,
    quality  text    NOT NULL CHECK (quality IN ('GOOD', 'FAIR', 'POOR')),
    note     text    NOT NULL,
    PRIMARY KEY (space_id, request)
);
COMMENT ON TABLE response.opinion IS 'The opinion of the commission on a response, as a whole; the latest one stands.';
COMMENT ON TABLE response.opinion_point IS 'The same, reply by reply.';
