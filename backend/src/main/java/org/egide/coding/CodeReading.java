package org.egide.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.egide.coding.Plan.NewArgument;
import org.egide.coding.Plan.Refused;
import org.egide.coding.Plan.Target;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.qda.QdaCode;
import org.egide.qda.QdaProject;
import org.egide.qda.QdaSet;
import org.egide.shared.Texts;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.ArgumentState;
import org.jspecify.annotations.Nullable;

/**
 * Which argument each code of a file is: known by its id; else by its words, since many programs give codes other ids;
 * else new. Themes and codes that only gather others are no arguments.
 */
final class CodeReading {

    private static final int LONGEST = 1_000;

    private final Consultation consultation;
    private final Defaults defaults;
    private final Map<UUID, Argument> byId;
    private final Map<Long, Argument> byNumber = new HashMap<>();
    private final Map<UUID, ArgumentStance> bySet = new HashMap<>();
    private final Map<UUID, Meaning> meanings = new HashMap<>();
    private final Set<UUID> claimed = new HashSet<>();

    final List<NewArgument> made = new ArrayList<>();
    final List<Refused> refused = new ArrayList<>();
    int known;

    CodeReading(Consultation consultation, Defaults defaults, Book book, QdaProject project) {
        this.consultation = consultation;
        this.defaults = defaults;
        this.byId = book.byId();
        book.arguments().forEach(one -> byNumber.put(one.number(), one));
        project.sets().forEach(this::readSet);
        project.codes().stream().map(QdaCode::id).filter(byId::containsKey).forEach(claimed::add);
        project.codes().forEach(this::read);
    }

    /** What a code means here. */
    Meaning meaning(UUID code) {
        return Objects.requireNonNull(meanings.get(code));
    }

    private void readSet(QdaSet set) {
        Marks.stance(set.name()).ifPresent(stance -> set.codes().forEach(code -> bySet.put(code, stance)));
    }

    private void read(QdaCode code) {
        UUID above = code.parent();
        Meaning parent = above == null ? Meaning.TOP : meanings.getOrDefault(above, Meaning.TOP);
        meanings.put(code.id(), meaning(code, parent));
    }

    private Meaning meaning(QdaCode code, Meaning parent) {
        Argument argument = byId.get(code.id());
        if (argument != null) {
            return known(code, argument, parent);
        }
        Optional<Theme> theme = parent.target() == null ? theme(code) : Optional.empty();
        if (theme.isPresent()) {
            return Meaning.heading(theme.get().key());
        }
        if (code.id().equals(Marks.PAST) || (!code.codable() && !Marks.isPast(code.description()))) {
            return new Meaning(parent.target(), parent.theme(), "", "coding-heading");
        }
        return called(code, parent);
    }

    private Meaning called(QdaCode code, Meaning parent) {
        String wording = Marks.wording(code.name());
        if (Marks.isPast(code.description())) {
            refused.add(new Refused(wording, null, "coding-history"));
            return new Meaning(null, parent.theme(), wording, "coding-closed-argument");
        }
        return byWording(wording, parent)
                .map(argument -> known(code, argument, parent))
                .orElseGet(() -> made(code, wording, parent));
    }

    private Meaning known(QdaCode code, Argument argument, Meaning parent) {
        claimed.add(argument.id());
        known++;
        boolean live = argument.state() == ArgumentState.LIVE;
        if (live && !Marks.wording(code.name()).equals(argument.wording().strip())) {
            refused.add(new Refused(Marks.wording(code.name()), null, "coding-other-wording"));
        } else if (live && !stands(argument, parent)) {
            refused.add(new Refused(argument.wording(), null, "coding-other-place"));
        }
        Target target = new Target(code.id(), argument.number());
        String key = consultation.theme(argument.theme()).map(Theme::key).orElse(null);
        return new Meaning(target, key, argument.wording(), live ? null : "coding-closed-argument");
    }

    /** Whether an argument stands where the file puts its code; a program without folders puts it nowhere. */
    private boolean stands(Argument argument, Meaning parent) {
        Target above = parent.target();
        if (above == null) {
            String theme = parent.theme();
            return argument.parent() == null || theme == null;
        }
        return Objects.equals(argument.parent(), above.number());
    }

    private Meaning made(QdaCode code, String wording, Meaning parent) {
        String fault = fault(wording);
        if (fault != null) {
            refused.add(new Refused(wording, null, fault));
            return new Meaning(null, parent.theme(), wording, fault);
        }
        Target above = parent.target();
        String theme = parent.theme() == null ? defaults.theme() : parent.theme();
        made.add(new NewArgument(code.id(), wording, stance(code), above == null ? theme : null, above));
        return new Meaning(new Target(code.id(), 0), theme, wording, null);
    }

    private static @Nullable String fault(String wording) {
        if (wording.isEmpty()) {
            return "coding-no-wording";
        }
        if (wording.length() > LONGEST) {
            return "coding-long-wording";
        }
        return Texts.isStorable(wording) ? null : "unreadable-character";
    }

    private @Nullable ArgumentStance stance(QdaCode code) {
        return Marks.value(code.description(), "stance")
                .flatMap(Marks::stance)
                .or(() -> Optional.ofNullable(bySet.get(code.id())))
                .orElse(defaults.stance());
    }

    /** Of several that share the words, the one in the same place, then the first that no other code is. */
    private Optional<Argument> byWording(String wording, Meaning parent) {
        return byNumber.values().stream()
                .filter(one -> one.state() == ArgumentState.LIVE && !claimed.contains(one.id()))
                .filter(one -> one.wording().strip().equals(wording))
                .min(Comparator.comparing((Argument one) -> !stands(one, parent))
                        .thenComparing(one -> !theme(one).equals(parent.theme()))
                        .thenComparing(Argument::number));
    }

    private String theme(Argument argument) {
        return consultation.theme(argument.theme()).map(Theme::key).orElse("");
    }

    private Optional<Theme> theme(QdaCode code) {
        String key = Marks.value(code.description(), "theme").orElse("");
        boolean ours = Marks.value(code.description(), "argument").isPresent();
        return consultation.themes().stream()
                .filter(theme -> theme.id().equals(code.id())
                        || !ours && (theme.key().equals(key) || isTitle(theme, code.name())))
                .findFirst();
    }

    private static boolean isTitle(Theme theme, String name) {
        return theme.title().in(Locale.FRENCH).equalsIgnoreCase(name.strip())
                || theme.title().in(Locale.ENGLISH).equalsIgnoreCase(name.strip());
    }

    /**
     * What a code means.
     *
     * @param target the argument that it is, or that codes under it are parts of; null for none
     * @param theme the key of the theme that it stands in, null when nothing tells
     * @param wording the argument's words, empty for none
     * @param closed why passages cannot be given it, null when they can
     */
    record Meaning(
            @Nullable Target target,
            @Nullable String theme,
            String wording,
            @Nullable String closed) {

        static final Meaning TOP = new Meaning(null, null, "", "coding-heading");

        static Meaning heading(String theme) {
            return new Meaning(null, theme, "", "coding-heading");
        }
    }
}
