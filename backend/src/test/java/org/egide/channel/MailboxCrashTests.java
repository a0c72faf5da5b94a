package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.function.Function;
import org.egide.channel.MailReception.Place;
import org.egide.channel.MailboxProperties.Box;
import org.egide.register.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Whatever dies between two steps, and however many read at once: no e-mail is lost, none is received twice. */
class MailboxCrashTests extends MailboxTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private MailReception reception;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private MailboxProperties properties;

    @Test
    void aCrashBetweenReceptionAndMarkingNeitherLosesNorDoubles() {
        deliver(mail("", "Des mots."));
        beforeMarking(
                one -> reception.receive(place(), MailboxWorker.delivery(place(), one.waiting()), one.incoming()));
        assertThat(inbox()).isOne();
        read();
        assertThat(received()).isOne();
        assertThat(onlyAnswer()).doesNotContain("deux fois");
        assertThat(putAway()).isOne();
    }

    @Test
    void aCrashBeforeTheDeliveryIsKeptNeitherLosesNorDoubles() {
        deliver(mail("", "Des mots."));
        beforeMarking(one -> contributions.submit(
                consultation,
                MailReception.deposit(place().theme(), one.incoming()),
                new Arrival(box.address(), one.incoming().key(), one.waiting().arrivedAt())));
        assertThat(answers()).isEmpty();
        read();
        assertThat(received()).isOne();
        assertThat(onlyAnswer()).doesNotContain("deux fois");
    }

    /** The lease lets one read; without any, the key still makes one entry. */
    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT0S"})
    void twoReplicasAtOnceMakeOneEntry(Duration lease) {
        deliver(mail("", "Des mots."));
        Mono.when(worker.read(box, lease), worker.read(box, lease), worker.read(box, lease))
                .block();
        read();
        assertThat(received()).isOne();
        assertThat(inbox()).isZero();
    }

    /** Nothing is lost while a server is away: the box is read when it is back. */
    @Test
    void aMailServerThatIsAwayFailsTheRoundAndTheNextOneReads() {
        deliver(mail("", "Des mots."));
        Box away = new Box(box.address(), "localhost", 1, false, null, box.password(), box.consultation(), box.theme());
        assertThatThrownBy(() -> worker.read(away, LEASE).block()).hasRootCauseInstanceOf(ConnectException.class);
        read();
        assertThat(received()).isOne();
    }

    private Place place() {
        return new Place(box, consultation, consultation.theme("water").orElseThrow());
    }

    /** As far as a process came that died before it put the e-mail away. */
    private void beforeMarking(Function<Read, Mono<?>> work) {
        try (Postbox postbox = Postbox.open(box, properties)) {
            Postbox.Waiting waiting = postbox.waiting(1).getFirst();
            work.apply(new Read(waiting, postbox.read(waiting))).block();
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    private record Read(Postbox.Waiting waiting, Incoming incoming) {}
}
