package org.egide.ledger;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.egide.merkle.Hashes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks a time-stamping authority to sign that a text existed
 * (<a href="https://www.rfc-editor.org/rfc/rfc3161">RFC 3161</a>): somebody else than us then says when.
 */
@Component
class TimeStamping {

    private static final MediaType QUERY = MediaType.parseMediaType("application/timestamp-query");
    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable URI authority;
    private final WebClient client = WebClient.create();

    TimeStamping(LedgerProperties properties) {
        this.authority = properties.timeStampAuthority();
    }

    boolean isConfigured() {
        return authority != null;
    }

    /**
     * The authority's answer, in DER. An error when it is no answer to what was asked, or when the certificate that
     * comes with it did not sign it; whether that certificate is worth trusting is for whoever checks it.
     */
    Mono<byte[]> stamp(String text) {
        TimeStampRequest request = request(text);
        return Mono.justOrEmpty(authority)
                .flatMap(address -> client.post()
                        .uri(address)
                        .contentType(QUERY)
                        .bodyValue(encoded(request))
                        .retrieve()
                        .bodyToMono(byte[].class))
                .publishOn(Schedulers.boundedElastic())
                .map(answer -> checked(request, answer));
    }

    private static TimeStampRequest request(String text) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        byte[] hash = Hashes.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return generator.generate(TSPAlgorithms.SHA256, hash, new BigInteger(NONCE_BITS, RANDOM));
    }

    private static byte[] encoded(TimeStampRequest request) {
        try {
            return request.getEncoded();
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static byte[] checked(TimeStampRequest request, byte[] answer) {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IllegalStateException("the authority refused: " + response.getStatusString());
            }
            token.validate(signer(token));
            return answer;
        } catch (TSPException | IOException | OperatorCreationException | GeneralSecurityException wrong) {
            throw new IllegalStateException("not a time stamp of what was asked", wrong);
        }
    }

    private static SignerInformationVerifier signer(TimeStampToken token)
            throws OperatorCreationException, GeneralSecurityException {
        Collection<X509CertificateHolder> all = token.getCertificates().getMatches(token.getSID());
        if (all.isEmpty()) {
            throw new GeneralSecurityException("the certificate is missing");
        }
        return new JcaSimpleSignerInfoVerifierBuilder().build(all.iterator().next());
    }
}
