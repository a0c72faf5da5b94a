CREATE SCHEMA consultation;

CREATE TABLE consultation.regime (
    code            text    NOT NULL,
    valid_from      date    NOT NULL,
    valid_until     date,
    title_fr        text    NOT NULL,
    title_en        text    NOT NULL,
    min_days        int,
    max_months      int,
    notice_days     int,
    report_months   int,
    response_months int,
    needs_guarantor boolean NOT NULL,
    source          text    NOT NULL,
    most_guarantors int     CHECK (most_guarantors > 0),
    PRIMARY KEY (code, valid_from),
    CHECK (valid_until >= valid_from)
);
COMMENT ON TABLE consultation.regime IS 'Rules of each kind of consultation, between two dates: the law is data.';
COMMENT ON COLUMN consultation.regime.most_guarantors IS
    'Null where the law names no number: the code of the environment says "un garant", the commission designates 1 to n.';

INSERT INTO consultation.regime VALUES
('CNDP_PRIOR', '2017-01-01', NULL, 'Concertation préalable décidée par la CNDP',
 'Prior consultation decided by the national commission', 15, 3, 15, 1, 2, true,
 'C. env. L121-8, L121-9, L121-16, L121-16-1'),
('OWNER_L121_8_II', '2017-01-01', NULL, 'Concertation préalable organisée par le maître d''ouvrage (L121-8 II)',
 'Prior consultation run by the project owner (L121-8 II)', 15, 3, 15, 1, 2, true,
 'C. env. L121-8 II, L121-15-1, L121-16'),
('VOLUNTARY_WITH_GUARANTOR', '2017-01-01', NULL, 'Concertation volontaire avec garant',
 'Voluntary consultation with a guarantor', 15, 3, 15, 1, 2, true, 'C. env. L121-17 I, L121-16-1'),
('VOLUNTARY_FREE', '2017-01-01', NULL, 'Concertation volontaire aux modalités libres',
 'Voluntary consultation, freely run', 15, 3, 15, NULL, NULL, false, 'C. env. L121-17 I, L121-16'),
('IMPOSED', '2017-01-01', NULL, 'Concertation imposée par l''autorité compétente',
 'Consultation imposed by the competent authority', 15, 3, 15, 1, 2, true, 'C. env. L121-17 II'),
('INITIATIVE_RIGHT', '2017-01-01', NULL, 'Concertation issue du droit d''initiative',
 'Consultation from the right of initiative', 15, 3, 15, 1, 2, true, 'C. env. L121-17 III, L121-19'),
('URBANISM_L103_2', '2016-01-01', NULL, 'Concertation du code de l''urbanisme',
 'Town planning consultation', NULL, NULL, NULL, NULL, NULL, false, 'C. urb. L103-2 à L103-6'),
('CRPA_FREE', '2016-01-01', NULL, 'Consultation libre d''une administration',
 'Free consultation by a public body', NULL, NULL, NULL, NULL, NULL, false, 'CRPA L131-1'),
('OPEN_ONLINE', '2016-01-01', NULL, 'Consultation ouverte sur internet',
 'Open online consultation', 15, NULL, NULL, NULL, NULL, false, 'CRPA L132-1, R132-4 à R132-7');

CREATE TABLE consultation.consultation (
    space_id              uuid        PRIMARY KEY,
    slug                  text        NOT NULL CONSTRAINT consultation_slug UNIQUE
                                      CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    receipt_prefix        text        NOT NULL CONSTRAINT consultation_receipt_prefix UNIQUE
                                      CHECK (receipt_prefix ~ '^[0-9A-HJKMNP-TV-Z]{4}$'),
    title_fr              text        NOT NULL,
    title_en              text,
    summary_fr            text        NOT NULL,
    summary_en            text,
    asked_fr              text        NOT NULL,
    asked_en              text,
    accent                text        NOT NULL
                                      CHECK (accent IN ('blue', 'green', 'plum', 'brick', 'teal', 'ochre')),
    regime                text        NOT NULL,
    mode                  text        NOT NULL CHECK (mode IN
                              ('BEFORE_PUBLICATION', 'AFTER_PUBLICATION', 'AFTER_PUBLICATION_SOME_HELD')),
    notice_on             date,
    opens_on              date        NOT NULL,
    closes_on             date        NOT NULL CHECK (closes_on >= opens_on),
    suspended_on          date        CHECK (suspended_on BETWEEN opens_on AND closes_on),
    resumes_on            date        CHECK (resumes_on > suspended_on AND resumes_on <= closes_on),
    report_published_on   date        CHECK (report_published_on > closes_on),
    response_published_on date,
    breach_reason         text        CHECK (breach_reason <> ''),
    version               int         NOT NULL DEFAULT 1,
    updated_at            timestamptz NOT NULL
);
COMMENT ON COLUMN consultation.consultation.breach_reason IS 'Why it goes ahead against what the law says; the public reads it.';
CREATE INDEX consultation_closes ON consultation.consultation (closes_on, space_id);

CREATE TABLE consultation.suspension (
    space_id     uuid NOT NULL,
    suspended_on date NOT NULL,
    resumed_on   date NOT NULL CHECK (resumed_on > suspended_on),
    PRIMARY KEY (space_id, suspended_on)
);
COMMENT ON TABLE consultation.suspension IS 'Suspensions that were over when another began; the latest is the consultation''s own.';

CREATE TABLE consultation.theme (
    space_id    uuid NOT NULL,
    id          uuid NOT NULL,
    key         text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(key) <= 80),
    parent      uuid,
    title_fr    text NOT NULL,
    title_en    text,
    question_fr text,
    question_en text,
    rank        int  NOT NULL,
    PRIMARY KEY (space_id, id),
    CONSTRAINT theme_key UNIQUE (space_id, key)
);

CREATE TABLE consultation.member (
    space_id uuid NOT NULL,
    rank     int  NOT NULL,
    role     text NOT NULL CHECK (role IN ('GUARANTOR', 'OWNER', 'CLERK', 'RESPONDENT')),
    name     text NOT NULL CHECK (length(name) <= 200),
    email    text CHECK (email = lower(email) AND length(email) <= 254),
    PRIMARY KEY (space_id, rank)
);
CREATE INDEX member_email ON consultation.member (email) WHERE email IS NOT NULL;

CREATE TABLE consultation.designation (
    space_id           uuid        NOT NULL,
    id                 uuid        NOT NULL,
    role               text        NOT NULL CHECK (role IN ('GUARANTOR', 'OWNER', 'CLERK', 'RESPONDENT')),
    name               text        NOT NULL CHECK (length(name) <= 200),
    email              text        NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
    language           text        NOT NULL CHECK (language IN ('fr', 'en')),
    invited_at         timestamptz,
    invited_by         text,
    sent_at            timestamptz,
    retry_at           timestamptz,
    attempts           int         NOT NULL DEFAULT 0,
    failure            text        CHECK (failure IN ('UNREACHABLE', 'REFUSED')),
    declared_at        timestamptz,
    declared_version   int,
    declared_text      text,
    declared_by        text,
    ended_at           timestamptz,
    end_reason         text        CHECK (end_reason IN ('RESIGNED', 'IMPEDED')),
    PRIMARY KEY (space_id, id),
    CHECK ((declared_at IS NULL) = (declared_version IS NULL) AND (declared_at IS NULL) = (declared_text IS NULL)),
    CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX designation_live ON consultation.designation (space_id, role, email) WHERE ended_at IS NULL;
CREATE INDEX designation_waiting ON consultation.designation (retry_at)
    WHERE retry_at IS NOT NULL AND ended_at IS NULL;
COMMENT ON TABLE consultation.designation IS
    'Roles given to somebody by name: invited, declared without interest (guarantors), ended. Kept after the end.';
COMMENT ON COLUMN consultation.designation.retry_at IS 'When to hand the invitation to Keycloak; null once it left.';
COMMENT ON COLUMN consultation.designation.declared_by IS 'The account that declared, as Keycloak knows it.';

CREATE TABLE consultation.commune (
    insee      text PRIMARY KEY,
    name       text NOT NULL,
    department text NOT NULL,
    epci       text,
    population int  NOT NULL,
    folded     text NOT NULL,
    longitude  double precision,
    latitude   double precision,
    CHECK ((longitude IS NULL) = (latitude IS NULL))
);
CREATE INDEX commune_folded ON consultation.commune (folded text_pattern_ops);
COMMENT ON TABLE consultation.commune IS 'Reference data, Licence Ouverte: see reference/README.md.';
COMMENT ON COLUMN consultation.commune.longitude IS 'Of the centre, in degrees (WGS 84); null where it is not known.';
COMMENT ON COLUMN consultation.commune.latitude IS 'Of the centre, in degrees (WGS 84); null where it is not known.';
COMMENT ON COLUMN consultation.commune.folded IS 'The name without accents, in lower case: what people type.';

CREATE TABLE consultation.perimeter (
    space_id uuid NOT NULL,
    insee    text NOT NULL,
    PRIMARY KEY (space_id, insee)
);
