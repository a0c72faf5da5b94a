package org.egide.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.qda.QdaCode;
import org.egide.qda.QdaProject;
import org.egide.qda.QdaSelection;
import org.egide.qda.QdaSet;
import org.egide.qda.QdaSource;
import org.egide.qda.QdaUser;
import org.egide.register.PublicContribution;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.ArgumentState;
import org.egide.synthesis.Excerpt;
import org.egide.synthesis.Passage;
import org.egide.synthesis.Passage.Coder;

/**
 * Writes a coding as a project of REFI-QDA: themes are headings, arguments codes under them, stances sets,
 * contributions texts, excerpts coded passages. Nothing of who wrote a contribution goes in. The same
 * coding gives the same project.
 */
final class ProjectMaking {

    private final Consultation consultation;
    private final Locale locale;
    private final Book book;
    private final Map<UUID, Argument> byId;

    ProjectMaking(Consultation consultation, Locale locale, Book book) {
        this.consultation = consultation;
        this.locale = locale;
        this.book = book;
        this.byId = book.byId();
    }

    QdaProject of(List<Passage> passages, List<PublicContribution> texts) {
        return new QdaProject(
                consultation.title().in(locale),
                "Égide",
                lastChange(passages),
                users(passages),
                codes(),
                sources(passages, texts),
                sets());
    }

    private Instant lastChange(List<Passage> passages) {
        return Stream.concat(
                        book.arguments().stream().map(Argument::changedAt),
                        passages.stream().map(one -> one.excerpt().since()))
                .max(Comparator.naturalOrder())
                .orElse(consultation.updatedAt());
    }

    private static List<QdaUser> users(List<Passage> passages) {
        Map<UUID, QdaUser> users = new TreeMap<>();
        passages.stream()
                .map(Passage::coder)
                .filter(Objects::nonNull)
                .forEach(coder -> users.putIfAbsent(coder.id(), new QdaUser(coder.id(), coder.name())));
        return List.copyOf(users.values());
    }

    /** Each after its parent, as {@link QdaProject} asks; arguments that are not live any more come last. */
    private List<QdaCode> codes() {
        List<QdaCode> codes = new ArrayList<>();
        for (Theme theme : consultation.themes()) {
            List<Argument> tops = book.arguments().stream()
                    .filter(one -> isLive(one) && one.theme().equals(theme.id()) && one.parent() == null)
                    .toList();
            if (!tops.isEmpty()) {
                String title = theme.title().in(locale);
                codes.add(new QdaCode(theme.id(), null, title, "theme: " + theme.key(), false));
                tops.forEach(one -> add(codes, one, theme.id()));
            }
        }
        List<Argument> past =
                book.arguments().stream().filter(one -> !isLive(one)).toList();
        if (!past.isEmpty()) {
            codes.add(new QdaCode(Marks.PAST, null, Marks.PAST_NAME, "", false));
            past.forEach(one -> codes.add(code(one, Marks.PAST, false)));
        }
        return codes;
    }

    private void add(List<QdaCode> codes, Argument argument, UUID above) {
        codes.add(code(argument, above, true));
        book.arguments().stream()
                .filter(one -> isLive(one) && Objects.equals(one.parent(), argument.number()))
                .forEach(one -> add(codes, one, argument.id()));
    }

    private QdaCode code(Argument argument, UUID above, boolean codable) {
        String theme = consultation.theme(argument.theme()).map(Theme::key).orElse("");
        return new QdaCode(
                argument.id(), above, Marks.label(argument), Marks.description(argument, theme, book, byId), codable);
    }

    private static boolean isLive(Argument argument) {
        return argument.state() == ArgumentState.LIVE;
    }

    private List<QdaSet> sets() {
        List<QdaSet> sets = new ArrayList<>();
        for (ArgumentStance stance : ArgumentStance.values()) {
            List<UUID> codes = book.arguments().stream()
                    .filter(one -> isLive(one) && one.stance() == stance)
                    .map(Argument::id)
                    .toList();
            if (!codes.isEmpty()) {
                sets.add(new QdaSet(Marks.named("stance " + stance), stance.name(), codes, List.of()));
            }
        }
        return sets;
    }

    private List<QdaSource> sources(List<Passage> passages, List<PublicContribution> texts) {
        Map<UUID, List<Passage>> byItem = new LinkedHashMap<>();
        passages.stream()
                .filter(one -> one.excerpt().until() == null)
                .forEach(one -> byItem.computeIfAbsent(one.excerpt().item(), item -> new ArrayList<>())
                        .add(one));
        return texts.stream()
                .sorted(Comparator.comparing(PublicContribution::number))
                .map(text -> source(text, byItem.getOrDefault(text.id(), List.of())))
                .toList();
    }

    private QdaSource source(PublicContribution text, List<Passage> passages) {
        String body = Objects.requireNonNullElse(text.body(), "");
        Places places = Places.of(body);
        Map<UUID, List<Passage>> byExcerpt = new LinkedHashMap<>();
        passages.stream()
                .filter(one -> isIn(body, one.excerpt()))
                .forEach(one -> byExcerpt
                        .computeIfAbsent(one.excerpt().id(), id -> new ArrayList<>())
                        .add(one));
        return new QdaSource(
                text.id(),
                Marks.sourceName(text.number()),
                places.text(),
                byExcerpt.values().stream().map(all -> selection(places, all)).toList(),
                List.of(),
                variables(text));
    }

    /** A passage whose words changed under it between two readings is left out rather than put elsewhere. */
    private static boolean isIn(String body, Excerpt excerpt) {
        return excerpt.to() <= body.length()
                && body.substring(excerpt.from(), excerpt.to()).equals(excerpt.quote());
    }

    private static QdaSelection selection(Places places, List<Passage> passages) {
        Passage first = passages.getFirst();
        Excerpt excerpt = first.excerpt();
        Coder coder = first.coder();
        return new QdaSelection(
                excerpt.id(),
                places.point(excerpt.from()),
                places.point(excerpt.to()),
                coder == null ? null : coder.id(),
                excerpt.since(),
                passages.stream().map(Passage::argument).toList());
    }

    private Map<String, String> variables(PublicContribution text) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("channel", text.channel().name());
        variables.put("kind", text.kind().name());
        variables.put("number", String.valueOf(text.number()));
        variables.put("received", text.receivedAt().toString());
        consultation.theme(text.theme()).ifPresent(theme -> variables.put("theme", theme.key()));
        String title = text.title();
        if (title != null) {
            variables.put("title", title);
        }
        return variables;
    }
}
