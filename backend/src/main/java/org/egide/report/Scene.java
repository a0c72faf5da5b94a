package org.egide.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.egide.document.Run;
import org.egide.figures.FigureInWords;
import org.egide.shared.SiteAddress;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Excerpt;
import org.jspecify.annotations.Nullable;

/** What is being composed: where the writing stands, which numbers were given, what was found, what was shown. */
final class Scene {

    private static final int LONGEST_IN_NOTE = 100;

    private final Material material;
    private final Phrases phrases;
    private final SiteAddress site;
    private final Map<String, Reference> references = new LinkedHashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Map<String, FigureInWords> figures = new LinkedHashMap<>();
    private final Set<Shown> shown = new LinkedHashSet<>();
    private @Nullable Parsed at;

    Scene(Material material, Phrases phrases, SiteAddress site) {
        this.material = material;
        this.phrases = phrases;
        this.site = site;
    }

    /** What is written next stands in this section. */
    void enter(Parsed section) {
        at = section;
    }

    Material material() {
        return material;
    }

    Phrases phrases() {
        return phrases;
    }

    String say(String key, Object... arguments) {
        return phrases.say(key, arguments);
    }

    /** The whole address of a page, for what leaves the site. */
    String address(String path) {
        return path.startsWith("#") ? path : site.of(path);
    }

    /** The thing that a citation leads to; null, and pointed out, when it leads nowhere. */
    @Nullable
    Cited thing(Token token) {
        Cited found = material.cited().get(token.thing());
        if (found == null) {
            find(Finding.Kind.DEAD_CITATION, "@" + token.text());
        }
        return found;
    }

    /** The numbered reference to a thing, the same wherever it is cited. */
    Run.Citation reference(Cited cited) {
        if (cited.redacted() != null) {
            find(Finding.Kind.REDACTED, "@" + cited.token());
        }
        Reference known = references.get(cited.token());
        if (known == null) {
            Parsed here = Objects.requireNonNull(at);
            known = new Reference(
                    references.size() + 1, cited, here.anchor(), here.section().title());
            references.put(cited.token(), known);
        }
        return new Run.Citation(
                known.number(), address(cited.target()), cited.label() + beginning(cited, LONGEST_IN_NOTE));
    }

    /** What follows the name of a thing: a colon and the beginning of its words; nothing where it has none. */
    String beginning(Cited cited, int longest) {
        return cited.words().isBlank() ? "" : say("composed.colon") + " " + Snippet.of(cited.words(), longest);
    }

    /** A figure of that name, which is then explained in an annex; null, and pointed out, when there is none. */
    @Nullable
    FigureInWords figure(Token token) {
        FigureInWords found = material.recorded().figures().get(token.name());
        if (found == null) {
            find(Finding.Kind.DEAD_CITATION, "@" + token.text());
        } else {
            figures.put(token.name(), found);
        }
        return found;
    }

    /** Says that an argument was shown with an excerpt. */
    void show(Argument argument, Excerpt excerpt) {
        shown.add(new Shown(argument, excerpt));
    }

    /** Points something out, in the section where the writing stands. */
    void find(Finding.Kind kind, String text) {
        findings.add(Finding.in(Objects.requireNonNull(at).section(), kind, text));
    }

    List<Reference> references() {
        return List.copyOf(references.values());
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The figures that were used, in order of first use. */
    List<FigureInWords> figures() {
        return List.copyOf(figures.values());
    }

    List<Shown> shown() {
        return new ArrayList<>(shown);
    }

    /** An argument with an excerpt under it. */
    record Shown(Argument argument, Excerpt excerpt) {}
}
