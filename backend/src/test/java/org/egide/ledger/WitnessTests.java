package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Hashes;
import org.egide.merkle.SignedNote;
import org.egide.merkle.SignedNote.Signature;
import org.egide.merkle.SigningKey;
import org.egide.merkle.VerifierKey;
import org.egide.shared.Refusal;
import org.egide.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Witnesses sign what they saw; their signatures are taken when they are known, and served. */
@ServerTest
class WitnessTests extends LogHttpTest {

    private static final String PEM = SigningKey.newPem();
    private static final VerifierKey WITNESS = new VerifierKey(
            "witness.example.org",
            VerifierKey.COSIGNATURE,
            SigningKey.fromPem(PEM).verifier("witness.example.org").key());

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CosignedStore cosigned;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private HeadStore heads;

    @SuppressWarnings("NullAway.Init")
    private Witnesses witnesses;

    @BeforeEach
    void knowAWitness() {
        LedgerProperties properties = new LedgerProperties(
                "localhost", null, null, null, null, List.of(), Duration.ofHours(1), null, List.of(WITNESS.toString()));
        witnesses = new Witnesses(cosigned, heads, signing, properties, transaction);
    }

    @Test
    void aKnownWitnessIsServedWithTheCheckpointItSawAndTheLogGoesOn() {
        String saw = get(log + "/checkpoint");
        LedgerTest.await(witnesses.cosign(space, witnessed(saw, 1_617_278_400L)));

        String served = LedgerTest.await(witnesses.served(LedgerTest.await(heads.get(space))));
        assertThat(WITNESS.accepts(SignedNote.parse(served))).isTrue();
        assertThat(served).startsWith(saw);

        grow(3);
        String grown = LedgerTest.await(witnesses.served(LedgerTest.await(heads.get(space))));
        assertThat(WITNESS.accepts(SignedNote.parse(grown))).isFalse();
        assertThat(WITNESS.accepts(SignedNote.parse(get(log + "/cosigned")))).isTrue();
        assertThat(LedgerTest.await(witnesses.cosign(space, witnessed(saw, 1_617_278_500L))))
                .as("an earlier checkpoint may be witnessed too")
                .contains("witness.example.org");
    }

    @Test
    void theSameSignatureTwiceIsOne() {
        String note = witnessed(get(log + "/checkpoint"), 1_617_278_400L);
        String once = LedgerTest.await(witnesses.cosign(space, note));

        assertThat(LedgerTest.await(witnesses.cosign(space, note))).isEqualTo(once);
    }

    @Test
    void whatIsForgedIsRefused() {
        String ours = get(log + "/checkpoint");
        assertThat(refusal(ours)).isEqualTo("unknown-witness");
        assertThat(refusal(witnessed(ours, 1).replace("\n600\n", "\n601\n"))).isEqualTo("unknown-witness");
        assertThat(refusal("Bonjour.")).isEqualTo("malformed-checkpoint");
        assertThat(refusal(witnessed(sign(new Checkpoint("elsewhere/log", 600, Hashes.leaf(new byte[0]))), 1)))
                .isEqualTo("not-our-checkpoint");
        assertThat(refusal(witnessed(sign(new Checkpoint("localhost:8080" + log, 900, Hashes.leaf(new byte[0]))), 1)))
                .isEqualTo("not-our-checkpoint");
    }

    @Test
    void overHttpAWitnessThatNobodyKnowsIsRefused() {
        HttpResponse<String> answer = send(log + "/cosignatures", witnessed(get(log + "/checkpoint"), 1));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unknown-witness");
        assertThat(ask(log + "/cosigned").statusCode()).isEqualTo(404);
    }

    private String refusal(String note) {
        try {
            return LedgerTest.await(witnesses.cosign(space, note));
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    /** As tlog-cosignature says: the time in the signature, and signed. */
    private static String witnessed(String checkpoint, long time) {
        SignedNote note = SignedNote.parse(checkpoint);
        String message = "cosignature/v1\ntime " + time + "\n" + note.text();
        byte[] signature = ByteBuffer.allocate(4 + Long.BYTES + 64)
                .put(id())
                .putLong(time)
                .put(signed(message))
                .array();
        return note.with(new Signature(WITNESS.name(), Base64.getEncoder().encodeToString(signature)))
                .toString();
    }

    private static byte[] id() {
        MessageDigest digest = Hashes.sha256();
        digest.update((WITNESS.name() + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(VerifierKey.COSIGNATURE);
        byte[] id = Arrays.copyOf(digest.digest(WITNESS.key()), 4);
        assertThat(WITNESS.toString()).contains("+" + HexFormat.of().formatHex(id) + "+");
        return id;
    }

    private static byte[] signed(String message) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(PEM.replaceAll("-----[A-Z ]+-----", ""));
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            java.security.Signature signature = java.security.Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
