package org.egide.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is counted (domain, 2.4). Its definition, its scope and where it comes from are sentences of the bundle {@code
 * figures}, under {@code figure.<id>}.
 */
public enum FigureId {
    /** Distinct people who wrote. */
    PARTICIPANTS(Unit.PEOPLE, Source.REGISTER, Rows.NONE),
    /** Everything received. */
    CONTRIBUTIONS(Unit.CONTRIBUTIONS, Source.LOG, Rows.NONE),
    /** Of these, questions. */
    QUESTIONS(Unit.CONTRIBUTIONS, Source.LOG, Rows.NONE),
    /** Appeals of authors. */
    APPEALS(Unit.APPEALS, Source.LOG, Rows.NONE),
    /** Of these, answered. */
    APPEALS_ANSWERED(Unit.APPEALS, Source.LOG, Rows.NONE),
    /** Of what was received, read by a guarantor for the synthesis. */
    READ(Unit.CONTRIBUTIONS, Source.REGISTER, Rows.NONE),
    /** Of what was received, in an argument or set aside with a reason. */
    SETTLED(Unit.CONTRIBUTIONS, Source.REGISTER, Rows.NONE),
    /** How long people may contribute. */
    DURATION(Unit.DAYS, Source.RULES, Rows.NONE),
    /** The communes concerned. */
    COMMUNES(Unit.COMMUNES, Source.RULES, Rows.NONE),
    /** Those who live there. */
    INHABITANTS(Unit.PEOPLE, Source.RULES, Rows.NONE),
    /** Answers published here, by the owner and by other respondents. */
    ANSWERS_GIVEN(Unit.ANSWERS, Source.LOG, Rows.NONE),
    /** Questions that the public reads and that wait for an answer. */
    QUESTIONS_UNANSWERED(Unit.CONTRIBUTIONS, Source.REGISTER, Rows.NONE),
    /** Public meetings, workshops and the like that were held. */
    MEETINGS(Unit.MEETINGS, Source.DECLARED, Rows.NONE),
    /** Those who came, once for each meeting. */
    ATTENDANCES(Unit.PEOPLE, Source.DECLARED, Rows.NONE),
    /** Those who visited the project's site. */
    VISITORS(Unit.PEOPLE, Source.DECLARED, Rows.NONE),
    /** Leaflets given out. */
    LEAFLETS(Unit.COPIES, Source.DECLARED, Rows.NONE),
    /** Articles of the press. */
    PRESS_ARTICLES(Unit.ARTICLES, Source.DECLARED, Rows.NONE),
    /** Contributions by the week in which they were received. */
    CONTRIBUTIONS_BY_WEEK(Unit.CONTRIBUTIONS, Source.LOG, Rows.WEEKS),
    /** By theme. */
    CONTRIBUTIONS_BY_THEME(Unit.CONTRIBUTIONS, Source.LOG, Rows.THEMES),
    /** By kind. */
    CONTRIBUTIONS_BY_KIND(Unit.CONTRIBUTIONS, Source.LOG, Rows.KINDS),
    /** By how they came in. */
    CONTRIBUTIONS_BY_CHANNEL(Unit.CONTRIBUTIONS, Source.LOG, Rows.CHANNELS),
    /** By where they stand. */
    CONTRIBUTIONS_BY_STATE(Unit.CONTRIBUTIONS, Source.LOG, Rows.STATES),
    /** Families of near-identical texts, by whether a guarantor confirmed them. */
    CAMPAIGNS(Unit.CAMPAIGNS, Source.REGISTER, Rows.CAMPAIGNS),
    /** The texts of these. */
    CAMPAIGN_TEXTS(Unit.CONTRIBUTIONS, Source.REGISTER, Rows.CAMPAIGNS),
    /** By the commune that their authors gave; never about fewer than five people. */
    CONTRIBUTIONS_BY_COMMUNE(Unit.CONTRIBUTIONS, Source.REGISTER, Rows.COMMUNES);

    private final Unit unit;
    private final Source source;
    private final Rows rows;

    FigureId(Unit unit, Source source, Rows rows) {
        this.unit = unit;
        this.source = source;
        this.rows = rows;
    }

    /** Its stable name in the API and in tables, {@code contributions-by-week}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The figure of a stable name; empty for what is none. */
    static Optional<FigureId> named(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether somebody types it. */
    public boolean isDeclared() {
        return source == Source.DECLARED;
    }

    /** What one of it is. */
    public Unit unit() {
        return unit;
    }

    /** Where it comes from. */
    public Source source() {
        return source;
    }

    /** What its parts are, if it has any. */
    public Rows rows() {
        return rows;
    }

    /** What is counted. */
    public enum Unit {
        PEOPLE,
        CONTRIBUTIONS,
        APPEALS,
        CAMPAIGNS,
        DAYS,
        COMMUNES,
        ANSWERS,
        MEETINGS,
        COPIES,
        ARTICLES
    }

    /** Where a figure comes from. */
    public enum Source {
        /** What the consultation announces: anyone reads it there. */
        RULES,
        /** Anyone can count it again from the public log. */
        LOG,
        /** Counted in the register, from what is not public one by one. */
        REGISTER,
        /** Typed by hand: nothing here can show it. */
        DECLARED
    }

    /** What the parts of a figure are. */
    public enum Rows {
        NONE,
        WEEKS,
        THEMES,
        KINDS,
        CHANNELS,
        STATES,
        CAMPAIGNS,
        COMMUNES
    }
}
