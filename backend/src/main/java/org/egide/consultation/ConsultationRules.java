package org.egide.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.shared.Addresses;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;

/** What a consultation must be to be kept, its perimeter apart ({@link Perimeters}). */
final class ConsultationRules {

    /** Most themes of a consultation, those that imports add included. */
    static final int MOST_THEMES = 200;

    private static final int MOST_MEMBERS = 100;
    private static final int TITLE_LIMIT = 300;
    private static final int TEXT_LIMIT = 20_000;
    private static final int REASON_LIMIT = 2_000;
    private static final int QUESTION_LIMIT = 1_000;
    private static final int NAME_LIMIT = 200;
    private static final int KEY_LIMIT = 80;
    private static final int DEEPEST = 4;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ConsultationRules() {}

    /** Every field at fault. */
    static List<Fault> faults(ConsultationDraft draft, Set<String> regimes) {
        List<Fault> faults = new ArrayList<>();
        if (!isKey(draft.slug())) {
            faults.add(Fault.of("slug", "invalid-key", KEY_LIMIT));
        }
        checkText("title", draft.title(), TITLE_LIMIT, faults);
        checkText("summary", draft.summary(), TEXT_LIMIT, faults);
        checkText("asked", draft.asked(), TEXT_LIMIT, faults);
        if (draft.accent() != null && !Accents.NAMES.contains(draft.accent())) {
            faults.add(Fault.of("accent", "unknown-accent", String.join(", ", Accents.NAMES)));
        }
        if (!regimes.contains(draft.regime())) {
            faults.add(Fault.of("regime", "unknown-regime"));
        }
        faults.addAll(Texts.faults("breachReason", draft.breachReason(), REASON_LIMIT));
        faults.addAll(CalendarRules.faults(draft.calendar()));
        checkThemes(draft.themes(), faults);
        checkMembers(draft.members(), faults);
        return faults;
    }

    private static void checkText(String field, Bilingual text, int limit, List<Fault> faults) {
        if (text.fr().isBlank()) {
            faults.add(Fault.of(field, "field-required"));
        }
        faults.addAll(Texts.faults(field, text.fr(), limit));
        faults.addAll(Texts.faults(field + "/en", text.en(), limit));
    }

    /** A parent comes before its children, which also makes a tree of them. */
    private static void checkThemes(List<ThemeDraft> themes, List<Fault> faults) {
        if (themes.isEmpty()) {
            faults.add(Fault.of("themes", "field-required"));
        }
        if (themes.size() > MOST_THEMES) {
            faults.add(Fault.of("themes", "too-many", MOST_THEMES, themes.size()));
            return;
        }
        Map<String, Integer> depths = new HashMap<>();
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < themes.size(); i++) {
            checkTheme("themes/" + i, themes.get(i), depths, titles, faults);
        }
    }

    private static void checkTheme(
            String field, ThemeDraft theme, Map<String, Integer> depths, Set<String> titles, List<Fault> faults) {
        Integer above = theme.parent() == null ? Integer.valueOf(0) : depths.get(theme.parent());
        if (above == null) {
            faults.add(Fault.of(field + "/parent", "unknown-theme"));
        } else if (above >= DEEPEST) {
            faults.add(Fault.of(field + "/parent", "too-deep", DEEPEST));
        }
        if (!isKey(theme.key()) || depths.put(theme.key(), above == null ? 1 : above + 1) != null) {
            faults.add(Fault.of(field + "/key", "invalid-key", KEY_LIMIT));
        }
        checkWords(field, theme, titles, faults);
    }

    private static void checkWords(String field, ThemeDraft theme, Set<String> titles, List<Fault> faults) {
        checkText(field + "/title", theme.title(), TITLE_LIMIT, faults);
        if (!theme.title().fr().isBlank()
                && !titles.add(theme.parent() + "\n" + theme.title().fr())) {
            faults.add(Fault.of(field + "/title", "repeated-title"));
        }
        Bilingual question = theme.question();
        if (question != null) {
            checkText(field + "/question", question, QUESTION_LIMIT, faults);
        }
    }

    private static void checkMembers(List<Member> members, List<Fault> faults) {
        if (members.size() > MOST_MEMBERS) {
            faults.add(Fault.of("members", "too-many", MOST_MEMBERS, members.size()));
            return;
        }
        for (int i = 0; i < members.size(); i++) {
            checkMember("members/" + i + "/", members.get(i), faults);
        }
    }

    /** What is wrong with one person, who has a name and an address. */
    static List<Fault> faults(Designee person) {
        List<Fault> faults = new ArrayList<>();
        checkMember("", new Member(person.role(), person.name(), person.email()), faults);
        return faults;
    }

    private static void checkMember(String field, Member member, List<Fault> faults) {
        if (member.name().isBlank()) {
            faults.add(Fault.of(field + "name", "field-required"));
        }
        faults.addAll(Texts.faults(field + "name", member.name(), NAME_LIMIT));
        String email = member.email();
        if (email != null && !Addresses.isValid(email)) {
            faults.add(Fault.of(field + "email", "invalid-email"));
        }
    }

    private static boolean isKey(String text) {
        return text.length() <= KEY_LIMIT && KEY.matcher(text).matches();
    }
}
