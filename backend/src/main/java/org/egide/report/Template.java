package org.egide.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.Theme;
import org.egide.synthesis.Argument;

/** The sections of the guarantors' template (domain, 2.2), filled in with what is recorded. */
final class Template {

    private static final int MOST_QUESTIONS = 100;

    private final Consultation consultation;
    private final Phrases phrases;
    private final List<Argument> arguments;
    private final Set<String> figures;
    private final List<Long> unanswered;
    private final List<SectionDraft> sections = new ArrayList<>();

    /**
     * What it is filled in with.
     *
     * @param figures the ids of those that can be cited
     * @param unanswered questions without an answer
     */
    Template(
            Consultation consultation,
            Phrases phrases,
            List<Argument> arguments,
            Set<String> figures,
            List<Long> unanswered) {
        this.consultation = consultation;
        this.phrases = phrases;
        this.arguments = arguments;
        this.figures = figures;
        this.unanswered = unanswered;
    }

    List<SectionDraft> sections(ReportKind kind) {
        switch (kind) {
            case FINAL -> ofTheConsultation();
            case INTERIM, CONTINUING -> ofWhatFollowed();
        }
        return List.copyOf(sections);
    }

    private void ofTheConsultation() {
        add(1, "foreword", foreword());
        card();
        add(1, "synthesis", "");
        hint(2, "lessons");
        hint(2, "main-requests");
        add(1, "introduction", "");
        hint(2, "referral");
        hint(2, "guarantees");
        add(1, "preparation", "");
        hint(2, "context");
        hint(2, "device");
        add(2, "perimeter", "@places");
        add(1, "process", "");
        add(2, "meetings", "@meetings");
        add(2, "documents", "@posters");
        add(2, "moderation", "@moderation");
        add(2, "coverage", "@coverage");
        hint(2, "information");
        hint(2, "participation");
        byTheme();
        unanswered();
        hint(2, "changes");
        hint(2, "replies");
        add(1, "requests", "@requests");
        hint(1, "annexes");
    }

    /** Domain, 2.1: the report after the consultation of H2V59. */
    private void ofWhatFollowed() {
        card();
        hint(1, "recall");
        hint(1, "follow-up");
        add(2, "commitments", "@commitments");
        hint(1, "since");
        add(1, "process", "");
        add(2, "meetings", "@meetings");
        add(2, "documents", "@posters");
        byTheme();
        unanswered();
        add(1, "requests", "@requests");
        hint(1, "annexes");
    }

    private void card() {
        add(1, "identity", "@identity");
        hint(2, "project");
        add(
                1,
                "figures",
                lines(Stream.of(
                                Stream.of("@figures"),
                                known(
                                        "chart",
                                        "contributions-by-week",
                                        "contributions-by-theme",
                                        "contributions-by-channel"),
                                known("table", "campaigns", "campaign-texts"))
                        .flatMap(all -> all)));
        add(1, "dates", "@dates");
    }

    /** The figures that can be cited, drawn in such a way. */
    private Stream<String> known(String form, String... ids) {
        return Stream.of(ids).filter(figures::contains).map(id -> "@" + form + ":" + id);
    }

    private String foreword() {
        LocalDate due = consultation.calendar().reportDueOn(consultation.regime());
        LocalDate response = consultation.calendar().responseDueOn(consultation.regime());
        String names = consultation.guarantorsInOffice().stream()
                .map(Member::name)
                .map(Template::plain)
                .collect(Collectors.joining(", "));
        List<String> said = new ArrayList<>();
        said.add(phrases.say(
                "draft.foreword.by",
                names,
                Period.of(consultation, phrases),
                consultation.guarantorsInOffice().size()));
        said.add(phrases.say("draft.foreword.handed", phrases.say("draft.to-write")));
        if (due != null) {
            said.add(phrases.say("draft.foreword.due", phrases.day(due)));
        }
        if (response != null) {
            said.add(phrases.say("draft.foreword.response", phrases.day(response)));
        }
        return lines(said.stream());
    }

    /** The arguments, under the theme that each belongs to; one that refines another comes after it. */
    private void byTheme() {
        add(1, "arguments", arguments.isEmpty() ? phrases.say("draft.arguments.none") : "");
        for (Theme theme : consultation.themes()) {
            List<Argument> its = arguments.stream()
                    .filter(one -> one.theme().equals(theme.id()))
                    .toList();
            if (!its.isEmpty()) {
                sections.add(new SectionDraft(
                        "arguments-" + theme.key(),
                        theme.parent() == null ? 2 : Drafting.DEEPEST,
                        phrases.of(theme.title()),
                        lines(ordered(its).map(one -> "@a" + one.number()))));
            }
        }
    }

    private static Stream<Argument> ordered(List<Argument> its) {
        Set<Long> numbers = its.stream().map(Argument::number).collect(Collectors.toSet());
        return its.stream()
                .filter(one -> one.parent() == null || !numbers.contains(one.parent()))
                .flatMap(one -> under(one, its, 0));
    }

    private static Stream<Argument> under(Argument one, List<Argument> its, int depth) {
        Stream<Argument> parts = depth > its.size()
                ? Stream.empty()
                : its.stream()
                        .filter(part -> Long.valueOf(one.number()).equals(part.parent()))
                        .flatMap(part -> under(part, its, depth + 1));
        return Stream.concat(Stream.of(one), parts);
    }

    private void unanswered() {
        Stream<String> questions = unanswered.stream().limit(MOST_QUESTIONS).map(number -> "@c" + number);
        add(2, "unanswered", lines(Stream.concat(Stream.of("@f:questions-unanswered"), questions)));
    }

    private void hint(int level, String key) {
        add(level, key, "*" + phrases.say("draft.to-write") + " " + phrases.say("draft." + key + ".hint") + "*");
    }

    private void add(int level, String key, String body) {
        sections.add(new SectionDraft(key, level, phrases.say("draft." + key), body));
    }

    private static String lines(Stream<String> paragraphs) {
        return paragraphs.filter(one -> !one.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /** A name is words, whatever Markdown would make of it. */
    private static String plain(String name) {
        return name.replaceAll("([\\\\`*_{}\\[\\]()#+.!<>|@-])", "\\\\$1");
    }
}
