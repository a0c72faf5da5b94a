CREATE SCHEMA figures;

CREATE TABLE figures.declared (
    space_id   uuid        NOT NULL,
    figure     text        NOT NULL,
    at         timestamptz NOT NULL,
    value      bigint      CHECK (value BETWEEN 0 AND 1000000000),
    known_on   date        NOT NULL,
    note       text        NOT NULL CHECK (note <> ''),
    by_account text        NOT NULL,
    by_name    text        NOT NULL,
    PRIMARY KEY (space_id, figure, at)
);
COMMENT ON TABLE figures.declared IS 'Figures that somebody types, for nothing here counts them; what was said stays, the latest counts.';
COMMENT ON COLUMN figures.declared.value IS 'None takes back what was said.';
COMMENT ON COLUMN figures.declared.known_on IS 'The day up to which it was counted.';
COMMENT ON COLUMN figures.declared.note IS 'Where it comes from, or why it is taken back: the public reads it.';
