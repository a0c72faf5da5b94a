CREATE SCHEMA duty;

CREATE TABLE duty.rule (
    regime      text NOT NULL,
    key         text NOT NULL CHECK (key ~ '^[a-z]+(-[a-z]+)*$'),
    anchor      text NOT NULL CHECK (anchor IN
                    ('DECLARATION', 'REFERRAL', 'DECISION', 'OPENING', 'CLOSING', 'REPORT_HANDED', 'REPORT_PUBLISHED',
                     'RESPONSE_PUBLISHED', 'INQUIRY')),
    valid_from  date NOT NULL,
    valid_until date,
    rank        int  NOT NULL,
    holder      text NOT NULL CHECK (holder IN ('OWNER', 'GUARANTOR', 'COMMISSION', 'PUBLIC')),
    months      int  NOT NULL,
    days        int  NOT NULL,
    clear       boolean NOT NULL,
    evidence    text NOT NULL CHECK (evidence IN ('NONE', 'SNAPSHOT', 'POSTER', 'CUTTING', 'DOCUMENT')),
    certainty   text NOT NULL CHECK (certainty IN ('LAW', 'PRACTICE', 'UNSETTLED')),
    optional    boolean NOT NULL,
    title_fr    text NOT NULL,
    title_en    text NOT NULL,
    source      text NOT NULL,
    PRIMARY KEY (regime, key, anchor, valid_from),
    CHECK (valid_until >= valid_from)
);
COMMENT ON TABLE duty.rule IS
    'What a regime asks of whom, and by when: dated data, so that what the law leaves unsettled is mended without code. '
    'A duty with two anchors has two due days; the earlier one counts.';
COMMENT ON COLUMN duty.rule.days IS 'Added to the anchor after the months; negative before it.';
COMMENT ON COLUMN duty.rule.clear IS 'Whether the days may have to be clear ("francs"): one more where the setting says so.';

INSERT INTO duty.rule (regime, key, anchor, valid_from, rank, holder, months, days, clear, evidence, certainty, optional,
                       title_fr, title_en, source)
SELECT regime, key, anchor, DATE '2017-01-01', rank, holder, months, days, clear, evidence, certainty, optional, title_fr,
       title_en, source
  FROM (VALUES
    ('guarantor-in-office', 'OPENING', 10, 'COMMISSION', 0, -1, false, 'NONE', 'LAW', false,
     'Un garant a pris ses fonctions', 'A guarantor has taken office', 'C. env. L121-16-1 ; CNDP'),
    ('file-ready', 'OPENING', 20, 'OWNER', 0, -1, false, 'DOCUMENT', 'LAW', false,
     'Le dossier contient les cinq éléments : objectifs et coût, plan ou programme, communes, incidences, alternatives',
     'The file holds its five parts: aims and cost, parent plan, communes, effects, alternatives', 'C. env. R121-20'),
    ('notice-online', 'OPENING', 30, 'OWNER', 0, -15, true, 'SNAPSHOT', 'LAW', false,
     'L’avis est publié en ligne', 'The notice is published online', 'C. env. L121-16, R121-19'),
    ('notice-posted', 'OPENING', 40, 'OWNER', 0, -15, true, 'POSTER', 'LAW', false,
     'L’avis est affiché sur les lieux concernés', 'The notice is posted in the places concerned',
     'C. env. L121-16, R121-19'),
    ('notice-in-the-press', 'OPENING', 50, 'OWNER', 0, -15, true, 'CUTTING', 'LAW', true,
     'L’avis paraît dans la presse locale, selon l’importance et la nature du projet',
     'The notice appears in the local press, as the size and nature of the project require', 'C. env. L121-16'),
    ('report', 'CLOSING', 60, 'GUARANTOR', 1, 0, false, 'NONE', 'LAW', false,
     'Le bilan des garants est publié', 'The guarantors’ report is published', 'C. env. L121-16-1 IV'),
    ('report-handed', 'CLOSING', 70, 'GUARANTOR', 1, 0, false, 'NONE', 'LAW', false,
     'Le bilan est remis au maître d’ouvrage', 'The report is handed to the project owner', 'C. env. R121-23'),
    ('report-online', 'REPORT_PUBLISHED', 80, 'OWNER', 0, 0, false, 'SNAPSHOT', 'LAW', false,
     'Le bilan est mis en ligne sans délai sur le site du projet',
     'The report is put online on the project’s site without delay', 'C. env. R121-23'),
    ('response', 'REPORT_HANDED', 90, 'OWNER', 2, 0, false, 'NONE', 'UNSETTLED', false,
     'La réponse du maître d’ouvrage est publiée', 'The project owner’s response is published', 'C. env. R121-24'),
    ('response', 'REPORT_PUBLISHED', 91, 'OWNER', 2, 0, false, 'NONE', 'UNSETTLED', false,
     'La réponse du maître d’ouvrage est publiée', 'The project owner’s response is published', 'C. env. R121-24'),
    ('yearly-report', 'RESPONSE_PUBLISHED', 100, 'GUARANTOR', 12, 0, false, 'DOCUMENT', 'PRACTICE', false,
     'Le rapport intermédiaire de la concertation continue paraît, chaque année jusqu’à l’enquête publique',
     'The interim report of the continuing consultation appears, each year until the public inquiry',
     'C. env. L121-14 ; pratique de la CNDP'),
    ('inquiry', 'REPORT_PUBLISHED', 110, 'OWNER', 96, 0, false, 'NONE', 'UNSETTLED', true,
     'L’enquête publique, ou la participation qui en tient lieu, s’ouvre',
     'The public inquiry, or the participation that stands for it, opens', 'C. env. L121-12'),
    ('final-report', 'INQUIRY', 120, 'GUARANTOR', 0, 0, false, 'DOCUMENT', 'PRACTICE', false,
     'Le rapport final de la concertation continue paraît, pour le dossier d’enquête',
     'The final report of the continuing consultation appears, for the file of the inquiry',
     'C. env. L121-14 ; pratique de la CNDP')
       ) AS one (key, anchor, rank, holder, months, days, clear, evidence, certainty, optional, title_fr, title_en, source)
 CROSS JOIN (VALUES ('CNDP_PRIOR'), ('OWNER_L121_8_II'), ('VOLUNTARY_WITH_GUARANTOR'), ('IMPOSED'), ('INITIATIVE_RIGHT'))
       AS with_guarantor (regime);

-- Before the opening: referral, decision, appointment, preparation, approval (domain, 1.4; D1 to D3 of 1.5).
INSERT INTO duty.rule (regime, key, anchor, valid_from, rank, holder, months, days, clear, evidence, certainty, optional,
                       title_fr, title_en, source)
VALUES
    ('CNDP_PRIOR', 'referral', 'REFERRAL', '2017-01-01', 1, 'OWNER', 0, 0, false, 'NONE', 'LAW', false,
     'La Commission nationale du débat public est saisie', 'The national commission for public debate is referred to',
     'C. env. L121-8 I, R121-3'),
    ('CNDP_PRIOR', 'decision', 'REFERRAL', '2017-01-01', 2, 'COMMISSION', 2, 0, false, 'NONE', 'LAW', false,
     'La Commission décide : débat public, concertation préalable, ou rien',
     'The commission decides: public debate, prior consultation, or nothing', 'C. env. L121-9 3°'),
    ('CNDP_PRIOR', 'guarantor-appointed', 'DECISION', '2017-01-01', 3, 'COMMISSION', 0, 35, false, 'NONE', 'UNSETTLED', false,
     'La Commission nomme les garants', 'The commission appoints the guarantors',
     'C. env. L121-9 ; 35 jours par analogie avec R121-7 I'),
    ('CNDP_PRIOR', 'scheduled', 'OPENING', '2017-01-01', 6, 'COMMISSION', 0, -15, true, 'NONE', 'LAW', false,
     'La Commission arrête le dossier, les modalités et le calendrier',
     'The commission approves the file, the terms and the calendar', 'C. env. L121-9');

INSERT INTO duty.rule (regime, key, anchor, valid_from, rank, holder, months, days, clear, evidence, certainty, optional,
                       title_fr, title_en, source)
SELECT regime, key, anchor, DATE '2017-01-01', rank, holder, months, days, false, 'NONE', certainty, false, title_fr, title_en,
       source
  FROM (VALUES
    ('referral', 'REFERRAL', 1, 'OWNER', 0, 0, 'LAW',
     'Un garant est demandé à la Commission nationale du débat public',
     'The national commission for public debate is asked for a guarantor', 'C. env. L121-17'),
    ('guarantor-appointed', 'REFERRAL', 3, 'COMMISSION', 0, 35, 'UNSETTLED',
     'La Commission nomme les garants', 'The commission appoints the guarantors',
     'C. env. L121-16-1 ; 35 jours par analogie avec R121-7 I')
       ) AS one (key, anchor, rank, holder, months, days, certainty, title_fr, title_en, source)
 CROSS JOIN (VALUES ('OWNER_L121_8_II'), ('VOLUNTARY_WITH_GUARANTOR'), ('IMPOSED'), ('INITIATIVE_RIGHT'))
       AS asking (regime);

INSERT INTO duty.rule (regime, key, anchor, valid_from, rank, holder, months, days, clear, evidence, certainty, optional,
                       title_fr, title_en, source)
SELECT regime, 'preparation', 'OPENING', DATE '2017-01-01', 4, 'OWNER', -2, 0, false, 'NONE', 'PRACTICE', true,
       'La préparation commence avec les garants : deux à trois mois d’étude du contexte, d’entretiens, de dossier',
       'Preparation begins with the guarantors: two to three months of context study, interviews and file',
       'Recommandation de la CNDP'
  FROM (VALUES ('CNDP_PRIOR'), ('OWNER_L121_8_II'), ('VOLUNTARY_WITH_GUARANTOR'), ('IMPOSED'), ('INITIATIVE_RIGHT'))
       AS with_guarantor (regime);

INSERT INTO duty.rule (regime, key, anchor, valid_from, rank, holder, months, days, clear, evidence, certainty, optional,
                       title_fr, title_en, source)
VALUES
    ('VOLUNTARY_FREE', 'notice-online', 'OPENING', '2017-01-01', 30, 'OWNER', 0, -15, true, 'SNAPSHOT', 'LAW', false,
     'L’avis est publié en ligne', 'The notice is published online', 'C. env. L121-16'),
    ('VOLUNTARY_FREE', 'notice-posted', 'OPENING', '2017-01-01', 40, 'OWNER', 0, -15, true, 'POSTER', 'LAW', false,
     'L’avis est affiché sur les lieux concernés', 'The notice is posted in the places concerned', 'C. env. L121-16'),
    ('VOLUNTARY_FREE', 'review', 'CLOSING', '2017-01-01', 60, 'OWNER', 3, 0, false, 'DOCUMENT', 'UNSETTLED', false,
     'Le bilan et les suites données sont publiés', 'The review and what follows are published', 'C. env. R121-21'),
    ('URBANISM_L103_2', 'review', 'CLOSING', '2016-01-01', 60, 'OWNER', 0, 1, false, 'DOCUMENT', 'UNSETTLED', true,
     'L’autorité compétente arrête le bilan, sans délai légal', 'The authority adopts the review; the law sets no day',
     'C. urb. L103-6'),
    ('CRPA_FREE', 'terms-online', 'OPENING', '2016-01-01', 30, 'OWNER', 0, 0, false, 'SNAPSHOT', 'LAW', false,
     'Les modalités sont rendues publiques', 'The terms are made public', 'CRPA L131-1'),
    ('CRPA_FREE', 'results-online', 'CLOSING', '2016-01-01', 60, 'OWNER', 0, 1, false, 'DOCUMENT', 'UNSETTLED', true,
     'Les résultats ou les suites sont rendus publics, au moment approprié',
     'The results or what follows are made public, in due time', 'CRPA L131-1'),
    ('OPEN_ONLINE', 'summary-online', 'CLOSING', '2016-01-01', 60, 'OWNER', 0, 1, false, 'DOCUMENT', 'UNSETTLED', true,
     'La synthèse des observations est publiée', 'The summary of the comments is published', 'CRPA L132-1, R132-7');

-- The declaration of intention and the right of initiative that it opens (domain, D11): projects outside the field of the
-- commission, above a threshold that the platform does not know, hence optional. Where the commission was referred to
-- (CNDP_PRIOR, OWNER_L121_8_II) there is none: the referral takes its place.
INSERT INTO duty.rule (regime, key, anchor, valid_from, rank, holder, months, days, clear, evidence, certainty, optional,
                       title_fr, title_en, source)
SELECT regime, 'declaration', 'DECLARATION', DATE '2017-01-01', -2, 'OWNER', 0, 0, false, 'SNAPSHOT', 'LAW',
       regime <> 'INITIATIVE_RIGHT', 'La déclaration d’intention est publiée', 'The declaration of intention is published',
       'C. env. L121-18 I, R121-25'
  FROM (VALUES ('VOLUNTARY_WITH_GUARANTOR'), ('VOLUNTARY_FREE'), ('IMPOSED'), ('INITIATIVE_RIGHT')) AS declared (regime);

-- Four months before the law of 7 December 2020, two since. Neither the former text nor the day from which the new one
-- applies to a declaration already published was read: UNSETTLED, and chosen as all rules are, by the opening day.
INSERT INTO duty.rule (regime, key, anchor, valid_from, valid_until, rank, holder, months, days, clear, evidence, certainty,
                       optional, title_fr, title_en, source)
SELECT regime, 'initiative-right', 'DECLARATION', since, until, -1, 'PUBLIC', months, 0, false, 'NONE', certainty,
       regime <> 'INITIATIVE_RIGHT', 'Le délai du droit d’initiative du public s’achève',
       'The delay of the public’s right of initiative ends', source
  FROM (VALUES ('VOLUNTARY_WITH_GUARANTOR'), ('VOLUNTARY_FREE'), ('IMPOSED'), ('INITIATIVE_RIGHT')) AS declared (regime)
 CROSS JOIN (VALUES
    (DATE '2017-01-01', DATE '2020-12-07', 4, 'UNSETTLED', 'C. env. L121-19 I, avant la loi du 7 décembre 2020'),
    (DATE '2020-12-08', NULL, 2, 'LAW', 'C. env. L121-19 I')) AS delay (since, until, months, certainty, source);

CREATE TABLE duty.performance (
    space_id     uuid        NOT NULL,
    id           uuid        NOT NULL,
    key          text        NOT NULL,
    done_on      date        NOT NULL,
    place        text        NOT NULL CHECK (length(place) <= 200),
    note         text        NOT NULL CHECK (length(note) <= 2000),
    proof_name   text        CHECK (length(proof_name) <= 200),
    proof_type   text        CHECK (proof_type IN ('image/jpeg', 'image/png', 'application/pdf')),
    proof_hash   text,
    proof_checked boolean    NOT NULL,
    proof        bytea       CHECK (octet_length(proof) <= 5242880),
    by_name      text        NOT NULL,
    at           timestamptz NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_why text       CHECK (length(withdrawn_why) <= 2000),
    PRIMARY KEY (space_id, id),
    CHECK ((proof IS NULL) = (proof_type IS NULL) AND (proof IS NULL) = (proof_name IS NULL)
           AND (proof IS NULL) = (proof_hash IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
COMMENT ON TABLE duty.performance IS 'That a duty was done: when, where, and what shows it. Never deleted; withdrawn with a reason.';

CREATE TABLE duty.waiver (
    space_id uuid        NOT NULL,
    key      text        NOT NULL,
    reason   text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    by_name  text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (space_id, key)
);
COMMENT ON TABLE duty.waiver IS 'A duty that the commission sets aside, with the reason that the public reads.';
