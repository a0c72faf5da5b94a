package org.egide.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a consultation, to create or to replace it.
 *
 * @param slug its name in addresses
 * @param title its title
 * @param summary the project in a few sentences
 * @param asked what is asked of the public
 * @param accent the accent colour's name, null for the default
 * @param regime code of the legal regime
 * @param mode when guarantors look at contributions
 * @param calendar its legal dates
 * @param themes its themes, parents before children
 * @param members its owners, guarantors, clerks, respondents
 * @param perimeter its communes, each by INSEE code, by name or by both
 * @param breachReason why its notice may be given although the law says otherwise, null or blank for none
 */
public record ConsultationDraft(
        String slug,
        Bilingual title,
        Bilingual summary,
        Bilingual asked,
        @Nullable String accent,
        String regime,
        ModerationMode mode,
        Calendar calendar,
        List<ThemeDraft> themes,
        List<Member> members,
        List<String> perimeter,
        @Nullable String breachReason) {

    /** A draft that gives no reason for being against the law. */
    public ConsultationDraft(
            String slug,
            Bilingual title,
            Bilingual summary,
            Bilingual asked,
            @Nullable String accent,
            String regime,
            ModerationMode mode,
            Calendar calendar,
            List<ThemeDraft> themes,
            List<Member> members,
            List<String> perimeter) {
        this(slug, title, summary, asked, accent, regime, mode, calendar, themes, members, perimeter, null);
    }

    ConsultationDraft with(List<String> codes, @Nullable String reason) {
        return new ConsultationDraft(
                slug, title, summary, asked, accent, regime, mode, calendar, themes, members, codes, reason);
    }

    /**
     * A theme as an officer writes it.
     *
     * @param key its stable short name
     * @param parent the key of the theme it refines, null at the top
     * @param title its title
     * @param question its guiding question, null for none
     */
    public record ThemeDraft(
            String key,
            @Nullable String parent,
            Bilingual title,
            @Nullable Bilingual question) {}
}
