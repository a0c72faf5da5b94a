package org.egide.consultation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.identity.Standing;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A consultation, whole but for its perimeter (which may be thousands of communes, see {@link
 * Consultations#perimeter}).
 *
 * @param id its space
 * @param slug its name in addresses, lower-case letters, digits and hyphens
 * @param receiptPrefix four characters that begin its receipts' codes, unique
 * @param title its title
 * @param summary the project in a few sentences
 * @param asked what is asked of the public
 * @param accent the accent colour's name, one of the style sheet's
 * @param regime its legal regime, as it stood when it opened
 * @param mode when guarantors look at contributions
 * @param calendar its legal dates
 * @param status where it stands at the clock's instant
 * @param themes every theme, parents before children, siblings by rank
 * @param members owners, guarantors, clerks, respondents
 * @param breachReason why it goes ahead against what the law says ({@link LegalWarning}), null when it does not
 * @param version grows at each edit; the value of the ETag
 * @param updatedAt the last edit
 */
public record Consultation(
        SpaceId id,
        String slug,
        String receiptPrefix,
        Bilingual title,
        Bilingual summary,
        Bilingual asked,
        String accent,
        LegalRegime regime,
        ModerationMode mode,
        Calendar calendar,
        Status status,
        List<Theme> themes,
        List<Member> members,
        @Nullable String breachReason,
        int version,
        Instant updatedAt) {

    /** Whether contributions are received now. */
    public boolean acceptsContributions() {
        return status == Status.OPEN;
    }

    /** Where it stood at an instant, by its calendar as it is now. */
    public Status statusAt(Instant instant) {
        return StatusRule.at(instant, calendar, regime);
    }

    /** The theme of a key. */
    public Optional<Theme> theme(String key) {
        return themes.stream().filter(theme -> theme.key().equals(key)).findFirst();
    }

    /** The theme of an id. */
    public Optional<Theme> theme(UUID id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** The theme of an id, as text; empty for what is no theme's. */
    public Optional<Theme> themeNamed(String id) {
        return themes.stream().filter(theme -> theme.id().toString().equals(id)).findFirst();
    }

    /**
     * The ids, as text, of the theme of a key and of those under it.
     *
     * <p>Fails with {@link InvalidRequest} {@code unknown-theme} at {@code theme}.
     */
    public List<String> branch(String key) {
        Theme top = theme(key).orElseThrow(() -> new InvalidRequest(List.of(Fault.of("theme", "unknown-theme"))));
        Set<UUID> under = new LinkedHashSet<>(Set.of(top.id()));
        for (Theme theme : themes) {
            UUID parent = theme.parent();
            if (parent != null && under.contains(parent)) {
                under.add(theme.id());
            }
        }
        return under.stream().map(UUID::toString).toList();
    }

    /** The right to judge appeals here: the commission's too where there is one guarantor at most. */
    Action judging() {
        return guarantorsInOffice().size() <= 1 ? Action.JUDGE_SOLE_GUARANTOR : Action.JUDGE;
    }

    /** Whether somebody may judge appeals here. */
    public boolean isJudgedBy(Person person) {
        return standing(person).may(judging());
    }

    /** Those who hold a role. */
    public List<Member> holding(Role role) {
        return members.stream().filter(member -> member.role() == role).toList();
    }

    /** What somebody is on it, by their verified address; what they may do is asked of that. */
    public Standing standing(@Nullable Person person) {
        return Standing.of(person)
                .on(members.stream()
                        .filter(member -> member.is(person))
                        .map(Member::capacity)
                        .toList());
    }

    /** The guarantors who declared to have no interest in the project: those who may act. */
    public List<Member> guarantorsInOffice() {
        return holding(Role.GUARANTOR).stream().filter(Member::inOffice).toList();
    }
}
