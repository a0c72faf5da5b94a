package org.egide.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.qda.QdaProject;
import org.egide.qda.QdaSource;
import org.egide.register.PublicContribution;
import org.egide.shared.Facade;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Outline;
import org.egide.synthesis.Passage;
import org.egide.synthesis.Passages;
import org.egide.synthesis.Passages.Item;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The coding of a consultation, back in from a REFI-QDA file ({@code .qdpx}): kept, looked at, and carried out once a
 * guarantor says so. New codes become arguments, new passages are attached; nothing is reworded, moved or taken away.
 * Who may is asked before.
 */
@Facade
public class CodingFiles {

    private static final int NUMBERS = 1_000;

    private final Codings codings;
    private final Passages passages;
    private final Outline outline;
    private final Desk desk;
    private final KeptUploads uploads;
    private final Room room;

    CodingFiles(Codings codings, Passages passages, Outline outline, Desk desk, KeptUploads uploads, Room room) {
        this.codings = codings;
        this.passages = passages;
        this.outline = outline;
        this.desk = desk;
        this.uploads = uploads;
        this.room = room;
    }

    /**
     * Keeps a file for a day, so that its guarantor sees what it would change; it replaces the one that they sent
     * before.
     *
     * <p>Fails with {@code InvalidRequest} {@code coding-not-an-archive}, {@code coding-no-project}, {@code
     * coding-unpacks-too-large}, {@code coding-document-type}, {@code coding-not-a-project}, {@code
     * coding-text-missing}, {@code coding-passage-outside}, {@code coding-code-missing}, {@code coding-too-many-codes},
     * {@code coding-too-many-passages}, {@code coding-other-consultation}, {@code TooLarge} {@code coding-too-large},
     * {@code Unavailable} {@code too-busy}.
     *
     * @return the id of the file
     */
    public Mono<UUID> keep(Consultation consultation, Upload upload, Person by) {
        UUID id = Ids.next();
        return plan(consultation, upload, Defaults.NONE)
                .then(Mono.defer(() -> uploads.keep(consultation.id(), by, id, upload)))
                .thenReturn(id);
    }

    /**
     * What a file would change as things stand now.
     *
     * <p>Fails as {@link #keep}, and with {@code NotFound} {@code unknown-coding-file}.
     *
     * @param defaults what new codes are that do not say it
     */
    public Mono<KeptPlan> look(Consultation consultation, UUID file, Defaults defaults, Person by) {
        return get(consultation, file, by)
                .flatMap(upload ->
                        plan(consultation, upload, defaults).map(plan -> new KeptPlan(file, upload.name(), plan)));
    }

    /**
     * Carries out what a file would change, {@value Applying#MOST} acts at most; said again, it goes on, and changes
     * nothing once all is done.
     *
     * <p>Fails as {@link #look}; what one item is refused for is in the answer.
     */
    public Mono<Applied> apply(Consultation consultation, UUID file, Defaults defaults, Person by) {
        return look(consultation, file, defaults, by)
                .flatMap(kept -> new Applying(outline, desk, consultation, file, by).carryOut(kept.plan()));
    }

    private Mono<Upload> get(Consultation consultation, UUID file, Person by) {
        return uploads.get(consultation.id(), by, file)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-coding-file")));
    }

    private Mono<Plan> plan(Consultation consultation, Upload upload, Defaults defaults) {
        SpaceId space = consultation.id();
        Mono<Plan> plan = Mono.fromCallable(() -> FileReading.read(upload.bytes()))
                .subscribeOn(Room.THREADS)
                .flatMap(project -> Mono.zip(
                                codings.book(space, Audience.GUARANTORS),
                                codings.everyPassage(space, Audience.GUARANTORS),
                                texts(space, project))
                        .publishOn(Room.THREADS)
                        .map(all -> plan(
                                new CodeReading(consultation, defaults, all.getT1(), project),
                                all.getT1(),
                                all.getT2(),
                                all.getT3(),
                                project)));
        return room.within(plan);
    }

    private static Plan plan(
            CodeReading codes, Book book, List<Passage> known, List<PublicContribution> texts, QdaProject project) {
        PassageReading read = new PassageReading(codes, book, known, texts);
        read.read(project);
        if (!project.sources().isEmpty() && !read.ours) {
            throw new InvalidRequest("coding-other-consultation");
        }
        List<Plan.Refused> refused = new ArrayList<>(codes.refused);
        refused.addAll(read.refused);
        return new Plan(List.copyOf(codes.made), List.copyOf(read.made), codes.known, read.known, refused);
    }

    /** The contributions that the texts of a file may be: by their ids, and by the numbers in their names. */
    private Mono<List<PublicContribution>> texts(SpaceId space, QdaProject project) {
        List<Long> numbers = project.sources().stream()
                .map(source -> Marks.numberIn(source.name()))
                .filter(number -> number > 0)
                .distinct()
                .toList();
        return Flux.fromIterable(numbers)
                .buffer(NUMBERS)
                .concatMap(some -> passages.numbered(space, some))
                .flatMapIterable(Function.identity())
                .map(Item::contribution)
                .collectList()
                .map(named -> Stream.concat(
                                named.stream(), project.sources().stream().map(QdaSource::id))
                        .distinct()
                        .toList())
                .flatMap(ids -> codings.texts(space, ids));
    }

    /**
     * A file and what it would change.
     *
     * @param id its id
     * @param name its name on the guarantor's machine
     * @param plan what it would change
     */
    public record KeptPlan(UUID id, String name, Plan plan) {}
}
