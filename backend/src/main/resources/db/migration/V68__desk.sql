ALTER TABLE synthesis.attachment ADD COLUMN campaign uuid;
CREATE INDEX attachment_campaign ON synthesis.attachment (space_id, argument, campaign) WHERE campaign IS NOT NULL;
CREATE INDEX attachment_of_campaign ON synthesis.attachment (space_id, campaign, item) WHERE campaign IS NOT NULL;
COMMENT ON COLUMN synthesis.attachment.campaign IS
    'The family of near-identical texts that was attached in one gesture; it goes along when arguments are split or grouped.';

ALTER TABLE synthesis.argument ADD COLUMN ended_at timestamptz, ADD CHECK ((ended_at IS NULL) = (state = 'LIVE'));
COMMENT ON COLUMN synthesis.argument.ended_at IS
    'When it was replaced or retired: what spoke for it until then speaks for it again when the retirement is undone.';

ALTER TABLE synthesis.item ADD COLUMN aside_at timestamptz, ADD CHECK ((aside IS NULL) = (aside_at IS NULL));

CREATE TABLE synthesis.unlike (
    space_id     uuid        NOT NULL,
    contribution uuid        NOT NULL,
    other        uuid        NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (space_id, contribution, other)
);
COMMENT ON TABLE synthesis.unlike IS 'Similar contributions that a guarantor refused beside another: they are not shown there again.';
