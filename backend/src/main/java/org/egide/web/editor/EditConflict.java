package org.egide.web.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two officers edited at once: what is kept differs from what was typed. Nothing is lost: the form keeps what was
 * typed, and this shows both, field by field.
 *
 * @param label the key of the field's name in the bundles
 * @param kept what the other one saved
 * @param typed what was typed here
 */
record EditConflict(String label, String kept, String typed) {

    static List<EditConflict> between(EditForm kept, EditForm typed) {
        Map<String, String> theirs = fields(kept);
        Map<String, String> ours = fields(typed);
        List<EditConflict> conflicts = new ArrayList<>();
        theirs.forEach((label, text) -> {
            String other = ours.getOrDefault(label, "");
            if (!text.equals(other)) {
                conflicts.add(new EditConflict("editor." + label, text, other));
            }
        });
        return conflicts;
    }

    private static Map<String, String> fields(EditForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titleFr", Typed.plain(form.titleFr()));
        fields.put("titleEn", Typed.plain(form.titleEn()));
        fields.put("slug", Typed.plain(form.slug()));
        fields.put("summaryFr", Typed.plain(form.summaryFr()));
        fields.put("summaryEn", Typed.plain(form.summaryEn()));
        fields.put("askedFr", Typed.plain(form.askedFr()));
        fields.put("askedEn", Typed.plain(form.askedEn()));
        fields.put("accent", Typed.plain(form.accent()));
        fields.put("regime", Typed.plain(form.regime()));
        fields.put("mode", Typed.plain(form.mode()));
        fields.put("noticeOn", Typed.plain(form.noticeOn()));
        fields.put("opensOn", Typed.plain(form.opensOn()));
        fields.put("closesOn", Typed.plain(form.closesOn()));
        fields.put("suspendedOn", Typed.plain(form.suspendedOn()));
        fields.put("resumesOn", Typed.plain(form.resumesOn()));
        fields.put("reportPublishedOn", Typed.plain(form.reportPublishedOn()));
        fields.put("responsePublishedOn", Typed.plain(form.responsePublishedOn()));
        fields.put("breachReason", Typed.plain(form.breachReason()));
        fields.put("themes", form.themeRows().stream().map(EditConflict::line).collect(Collectors.joining("\n")));
        fields.put("members", form.memberRows().stream().map(EditConflict::line).collect(Collectors.joining("\n")));
        fields.put("perimeterTitle", Typed.plain(form.perimeter()));
        return fields;
    }

    private static String line(ThemeRow row) {
        String words = List.of(
                        Typed.plain(row.titleFr()),
                        Typed.plain(row.titleEn()),
                        Typed.plain(row.questionFr()),
                        Typed.plain(row.questionEn()))
                .stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return "– ".repeat(row.level()) + words;
    }

    private static String line(MemberRow row) {
        return List.of(Typed.plain(row.role()), Typed.plain(row.name()), Typed.plain(row.email())).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
