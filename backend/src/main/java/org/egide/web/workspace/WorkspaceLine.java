package org.egide.web.workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.LegalRegime;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.identity.Action;
import org.egide.identity.Capacity;
import org.egide.identity.Person;
import org.egide.identity.Standing;
import org.egide.shared.SpaceId;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A consultation, with what waits and what the person may do on it.
 *
 * @param slug its name in addresses
 * @param title its title
 * @param accent its accent colour
 * @param status where it stands
 * @param next the day of what comes next, as people read it; empty when nothing does
 * @param roles what the person is on it
 * @param waiting contributions that wait for a guarantor
 * @param questions questions that wait for an answer
 * @param standing what the person is to the rights
 */
record WorkspaceLine(
        String slug,
        String title,
        String accent,
        Status status,
        String next,
        Set<Role> roles,
        long waiting,
        long questions,
        Standing standing) {

    /** What waits, by consultation: contributions for guarantors, questions for those who answer. */
    record Waiting(Map<SpaceId, Long> contributions, Map<SpaceId, Long> questions) {}

    /** Where a consultation stands, broadly: the order of the page. */
    enum Stage {
        PREPARED,
        RUNNING,
        OVER
    }

    static WorkspaceLine of(Consultation consultation, Person person, Waiting waiting, Locale locale) {
        return new WorkspaceLine(
                consultation.slug(),
                consultation.title().in(locale),
                consultation.accent(),
                consultation.status(),
                Dates.of(next(consultation), locale),
                roles(consultation.members(), person),
                waiting.contributions().getOrDefault(consultation.id(), 0L),
                waiting.questions().getOrDefault(consultation.id(), 0L),
                consultation.standing(person));
    }

    private static Set<Role> roles(List<Member> members, Person person) {
        return members.stream()
                .filter(member -> member.is(person) && member.inOffice())
                .map(Member::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable LocalDate next(Consultation consultation) {
        Calendar calendar = consultation.calendar();
        LegalRegime regime = consultation.regime();
        return switch (consultation.status()) {
            case DRAFT, ANNOUNCED -> calendar.opensOn();
            case OPEN -> calendar.closesOn();
            case SUSPENDED -> calendar.resumesOn();
            case REPORT_DUE, REPORT_LATE -> after(calendar.closesOn(), regime.reportMonths());
            case RESPONSE_DUE, RESPONSE_LATE -> after(calendar.reportPublishedOn(), regime.responseMonths());
            case ENDED -> null;
        };
    }

    private static @Nullable LocalDate after(@Nullable LocalDate day, @Nullable Integer months) {
        return day == null || months == null ? null : day.plusMonths(months);
    }

    /** Broadly, where it stands. */
    public Stage stage() {
        return switch (status) {
            case DRAFT -> Stage.PREPARED;
            case ANNOUNCED, OPEN, SUSPENDED -> Stage.RUNNING;
            case REPORT_DUE, REPORT_LATE, RESPONSE_DUE, RESPONSE_LATE, ENDED -> Stage.OVER;
        };
    }

    /** Whether something due is late. */
    public boolean late() {
        return status == Status.REPORT_LATE || status == Status.RESPONSE_LATE;
    }

    /** Whether the person edits it. */
    public boolean officer() {
        return standing.may(Action.PREPARE);
    }

    /** Whether the person decides of what waits. */
    public boolean moderates() {
        return standing.may(Action.MODERATE);
    }

    /** Whether the person reads contributions and words the arguments. */
    public boolean synthesises() {
        return standing.may(Action.SYNTHESISE);
    }

    /** Whether the person says figures that nothing here counts. */
    public boolean declaresFigures() {
        return standing.may(Action.DECLARE_FIGURE);
    }

    /** Whether the person answers questions. */
    public boolean answers() {
        return standing.may(Action.ANSWER_QUESTIONS);
    }

    /** Whether the person replies to what the report asks, and keeps what it promised. */
    public boolean responds() {
        return standing.may(Action.REPLY_TO_REQUESTS);
    }

    /** Whether the person gives the commission's opinion. */
    public boolean givesOpinion() {
        return standing.may(Action.GIVE_OPINION);
    }

    /** Whether drafts of answers may be shown to the person. */
    public boolean looksAtAnswers() {
        return standing.may(Action.LOOK_AT_ANSWERS);
    }

    /** Whether the person reads it before the public does. */
    public boolean previews() {
        return standing.may(Action.PREVIEW);
    }

    /** Whether the person is a guarantor who has yet to declare. */
    public boolean declares() {
        return standing.capacities().contains(Capacity.DESIGNATED_GUARANTOR);
    }

    /** Whether the person designates. */
    public boolean designates() {
        return standing.may(Action.DESIGNATE);
    }

    /** Whether the person writes the report. */
    public boolean writesReport() {
        return standing.may(Action.WRITE_REPORT);
    }

    /** Whether the person reads the requests of a report before it is published. */
    public boolean readsRequests() {
        return standing.may(Action.READ_REQUESTS);
    }

    /** Whether the person takes measures on people. */
    public boolean sanctions() {
        return standing.may(Action.SANCTION);
    }

    /** Whether the person replaces the charter. */
    public boolean rules() {
        return standing.may(Action.REPLACE_CHARTER);
    }

    /** Whether the person may import what was written elsewhere. */
    public boolean imports() {
        return standing.may(Action.IMPORT);
    }

    /** Whether the person says what is a campaign. */
    public boolean rulesOnCampaigns() {
        return standing.may(Action.RULE_ON_CAMPAIGNS);
    }

    /** Whether the person reads who opened what. */
    public boolean readsJournal() {
        return standing.may(Action.READ_JOURNAL);
    }

    /** Whether the person holds one of two keys. */
    public boolean holdsKey() {
        return standing.may(Action.TURN_KEY);
    }

    /** Whether the public sees it. */
    public boolean shown() {
        return status != Status.DRAFT;
    }
}
