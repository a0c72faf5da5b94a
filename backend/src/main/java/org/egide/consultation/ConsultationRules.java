package org.egide.consultation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;

/** What a consultation must be to be kept. */
final class ConsultationRules {

    private static final int TITLE_LIMIT = 300;
    private static final int TEXT_LIMIT = 20_000;
    private static final int KEY_LIMIT = 80;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ConsultationRules() {}

    /** Fails with {@link InvalidRequest} naming every field at fault. */
    static void check(ConsultationDraft draft, Set<String> regimes) {
        List<Fault> faults = new ArrayList<>();
        if (!isKey(draft.slug())) {
            faults.add(Fault.of("slug", "invalid-key", KEY_LIMIT));
        }
        checkText("title", draft.title(), TITLE_LIMIT, faults);
        checkText("summary", draft.summary(), TEXT_LIMIT, faults);
        checkText("asked", draft.asked(), TEXT_LIMIT, faults);
        if (!regimes.contains(draft.regime())) {
            faults.add(Fault.of("regime", "unknown-regime"));
        }
        checkCalendar(draft.calendar(), faults);
        checkThemes(draft.themes(), faults);
        checkMembers(draft.members(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static void checkText(String field, Bilingual text, int limit, List<Fault> faults) {
        if (text.fr().isBlank()) {
            faults.add(Fault.of(field, "field-required"));
        }
        String english = text.en();
        int longest = Math.max(text.fr().length(), english == null ? 0 : english.length());
        if (longest > limit) {
            faults.add(Fault.of(field, "text-too-long", limit, longest));
        }
    }

    private static void checkCalendar(Calendar calendar, List<Fault> faults) {
        if (calendar.closesOn().isBefore(calendar.opensOn())) {
            faults.add(Fault.of("calendar/closesOn", "ends-before-it-begins"));
        }
        if (calendar.noticeOn() != null && calendar.noticeOn().isAfter(calendar.opensOn())) {
            faults.add(Fault.of("calendar/noticeOn", "notice-after-opening"));
        }
        if (calendar.resumesOn() != null
                && (calendar.suspendedOn() == null || !calendar.resumesOn().isAfter(calendar.suspendedOn()))) {
            faults.add(Fault.of("calendar/resumesOn", "resumes-before-suspension"));
        }
    }

    /** A parent comes before its children, which also makes a tree of them. */
    private static void checkThemes(List<ThemeDraft> themes, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < themes.size(); i++) {
            ThemeDraft theme = themes.get(i);
            String field = "themes/" + i;
            if (theme.parent() != null && !seen.contains(theme.parent())) {
                faults.add(Fault.of(field + "/parent", "unknown-theme"));
            }
            if (!isKey(theme.key()) || !seen.add(theme.key())) {
                faults.add(Fault.of(field + "/key", "invalid-key", KEY_LIMIT));
            }
            checkText(field + "/title", theme.title(), TITLE_LIMIT, faults);
        }
        if (themes.isEmpty()) {
            faults.add(Fault.of("themes", "field-required"));
        }
    }

    private static void checkMembers(List<Member> members, List<Fault> faults) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).name().isBlank()) {
                faults.add(Fault.of("members/" + i + "/name", "field-required"));
            }
        }
    }

    private static boolean isKey(String text) {
        return text.length() <= KEY_LIMIT && KEY.matcher(text).matches();
    }
}
