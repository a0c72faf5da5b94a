package org.egide.notification;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.shared.Addresses;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What people asked to be told of by mail. Nothing is sent to an address before its holder confirmed it, and one
 * request ends it (RFC 8058).
 */
@Facade
public class Subscriptions {

    private static final int TOKEN_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SubscriptionStore store;
    private final ReaderStore readers;
    private final ConfirmationMails mails;
    private final Consultations consultations;
    private final Contributions contributions;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Subscriptions(
            SubscriptionStore store,
            ReaderStore readers,
            ConfirmationMails mails,
            Consultations consultations,
            Contributions contributions,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.readers = readers;
        this.mails = mails;
        this.consultations = consultations;
        this.contributions = contributions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks for the signed checkpoint of a consultation's log, each day that it grew; a mail asks the address to
     * confirm.
     *
     * <p>Fails with {@code InvalidRequest} {@code invalid-email}, {@code Unavailable} {@code mail-unavailable}.
     */
    public Mono<Void> askCheckpoint(Consultation consultation, @Nullable String email, Locale locale) {
        SpaceId space = consultation.id();
        return ask(space, Topic.CHECKPOINT, space.value(), Pace.DAILY, email, locale);
    }

    /**
     * Asks to be told what becomes of a contribution, by the holder of its receipt; a mail asks the address to confirm.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}, {@code InvalidRequest} {@code invalid-email}, {@code
     * Unavailable} {@code mail-unavailable}.
     */
    public Mono<Void> askContribution(String code, Pace pace, @Nullable String email, Locale locale) {
        return contributions
                .follow(code)
                .flatMap(followed -> ask(
                        followed.space(), Topic.CONTRIBUTION, followed.receipt().id(), pace, email, locale));
    }

    /**
     * What the holder of a token asked for, confirmed or not.
     *
     * <p>Fails with {@code NotFound} {@code unknown-subscription}.
     */
    public Mono<Asked> of(String token) {
        return reader(token)
                .flatMap(reader ->
                        store.ofReader(reader.id()).flatMap(this::toLines).map(lines -> new Asked(reader, lines)));
    }

    /** Confirms everything that waits for it; fails as {@link #of}. */
    public Mono<Void> confirm(String token) {
        return reader(token)
                .flatMap(reader -> store.confirm(reader.id(), Times.now(clock)))
                .then();
    }

    /**
     * Ends mails on a topic, or all of them when it is null. Asked again, it changes nothing more: a token that nobody
     * has any more is one whose mails have ended.
     */
    public Mono<Void> stop(String token, @Nullable Topic topic) {
        List<Topic> topics = topic == null ? List.of(Topic.values()) : List.of(topic);
        return readers.byToken(token)
                .flatMap(reader -> Flux.fromIterable(topics)
                        .concatMap(one -> store.stopAll(reader.id(), one))
                        .then(readers.dropIdle(reader.id()))
                        .as(transaction::transactional));
    }

    private Mono<Void> ask(SpaceId space, Topic topic, UUID subject, Pace pace, @Nullable String email, Locale locale) {
        String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        if (!Addresses.isValid(address)) {
            return Mono.error(new InvalidRequest(List.of(Fault.of("email", "invalid-email"))));
        }
        String language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "fr";
        return readers.keep(address, language, newToken())
                .flatMap(reader -> store.ask(space, reader.id(), topic, subject, pace, Times.now(clock))
                        .thenReturn(reader))
                .as(transaction::transactional)
                .flatMap(mails::askToConfirm);
    }

    private Mono<Reader> reader(String token) {
        return readers.byToken(token).switchIfEmpty(Mono.error(() -> new NotFound("unknown-subscription")));
    }

    private Mono<List<Line>> toLines(List<Subscription> all) {
        return Flux.fromIterable(all).concatMap(this::toLine).collectList();
    }

    private Mono<Line> toLine(Subscription one) {
        return consultations.get(one.space()).flatMap(consultation -> switch (one.topic()) {
            case CHECKPOINT -> Mono.just(new Line(one, consultation, null));
            case CONTRIBUTION ->
                contributions
                        .progress(one.space(), one.subject())
                        .map(followed ->
                                new Line(one, consultation, followed.receipt().number()));
        });
    }

    private static String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * What somebody asked for.
     *
     * @param reader who
     * @param lines of what
     */
    public record Asked(Reader reader, List<Line> lines) {

        /** Whether something waits to be confirmed. */
        public boolean isWaiting() {
            return lines.stream().anyMatch(line -> !line.subscription().confirmed());
        }
    }

    /**
     * One thing that somebody asked for.
     *
     * @param subscription what
     * @param consultation where
     * @param number the contribution's number; null for the checkpoint
     */
    public record Line(
            Subscription subscription,
            Consultation consultation,
            @Nullable Long number) {}
}
