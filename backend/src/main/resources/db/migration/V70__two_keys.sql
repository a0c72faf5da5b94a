CREATE TABLE consultation.keyed_act (
    space_id       uuid        NOT NULL,
    id             uuid        NOT NULL,
    rank           bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    kind           text        NOT NULL CHECK (kind IN
                                   ('CLOSE_EARLY', 'EXTEND', 'MODE', 'CHARTER', 'EXPORT_IDENTITIES')),
    content        text        NOT NULL,
    fingerprint    text        NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    state          text        NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'CARRIED_OUT', 'WITHDRAWN')),
    first_as       text        NOT NULL CHECK (first_as IN ('GUARANTOR', 'OWNER')),
    first_account  text        NOT NULL,
    first_name     text        NOT NULL,
    second_as      text        CHECK (second_as IN ('GUARANTOR', 'OWNER') AND second_as <> first_as),
    second_account text        CHECK (second_account <> first_account),
    second_name    text,
    proposed_at    timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL CHECK (expires_at > proposed_at),
    ended_at       timestamptz CHECK (ended_at >= proposed_at),
    PRIMARY KEY (space_id, id),
    CHECK ((state = 'PROPOSED') = (ended_at IS NULL)),
    CHECK ((state = 'CARRIED_OUT') = (second_as IS NOT NULL AND second_account IS NOT NULL AND second_name IS NOT NULL))
);
CREATE INDEX keyed_act_rank ON consultation.keyed_act (space_id, state, rank);
COMMENT ON TABLE consultation.keyed_act IS
    'Acts that take two keys, a guarantor''s and an owner''s: two people, two roles, one content.';

CREATE FUNCTION consultation.refuse_change_of_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'PROPOSED'
       OR (NEW.kind, NEW.content, NEW.fingerprint, NEW.first_as, NEW.first_account, NEW.proposed_at, NEW.expires_at)
          IS DISTINCT FROM
          (OLD.kind, OLD.content, OLD.fingerprint, OLD.first_as, OLD.first_account, OLD.proposed_at, OLD.expires_at)
    THEN
        RAISE EXCEPTION 'What was proposed never changes, and what has ended neither.';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER keyed_act_stays BEFORE UPDATE ON consultation.keyed_act
    FOR EACH ROW EXECUTE FUNCTION consultation.refuse_change_of_act();
