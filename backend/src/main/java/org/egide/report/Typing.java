package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.egide.document.Bounds;
import org.egide.document.Citations;
import org.egide.document.Markdown;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What is typed into a report, as it is kept: checked off the event loop, for a long text takes its time. */
@Component
class Typing {

    static final int MOST_TITLE = 300;

    private static final int AT_ONCE = 2;
    private static final int IN_LINE = 1_000;
    private static final Scheduler THREADS = Schedulers.newBoundedElastic(AT_ONCE, IN_LINE, "report");
    private static final Pattern BREAKS = Pattern.compile("\r\n?");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Runs what takes its time. */
    static <T> Mono<T> aside(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(THREADS);
    }

    /** A title as it is kept. */
    static String line(@Nullable String typed) {
        return SPACES.matcher(Objects.requireNonNullElse(typed, ""))
                .replaceAll(" ")
                .strip();
    }

    /** A text as it is kept: a form sends CR LF where a browser shows a line's end. */
    static String text(@Nullable String typed) {
        return BREAKS.matcher(Objects.requireNonNullElse(typed, "")).replaceAll("\n");
    }

    /** The line itself. Fails naming the field. */
    static String requireTitle(String line) {
        List<Fault> faults = titleFaults(line);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return line;
    }

    private static List<Fault> titleFaults(String line) {
        return line.isEmpty() ? List.of(Fault.of("title", "field-required")) : Texts.faults("title", line, MOST_TITLE);
    }

    /** Fails naming the fields at fault, or with what {@link Markdown#read} refuses. */
    Mono<SectionDraft> check(SectionDraft draft) {
        return aside(() -> checked(draft));
    }

    Mono<List<SectionDraft>> checkAll(List<SectionDraft> drafts) {
        if (drafts.size() > Drafting.MOST_SECTIONS) {
            return Mono.error(new InvalidRequest("too-many", Drafting.MOST_SECTIONS, drafts.size()));
        }
        return Flux.fromIterable(drafts).concatMap(this::check).collectList();
    }

    private static SectionDraft checked(SectionDraft draft) {
        String title = line(draft.title());
        String body = text(draft.body());
        List<Fault> faults = new ArrayList<>(titleFaults(title));
        faults.addAll(Texts.faults("body", body, Bounds.MARKDOWN));
        if (draft.level() < 1 || draft.level() > Drafting.DEEPEST) {
            faults.add(Fault.of("level", "invalid-value"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        Markdown.read(body, draft.level(), Citations.NONE);
        return new SectionDraft(draft.key(), draft.level(), title, body);
    }
}
