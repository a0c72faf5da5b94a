package org.egide.web.follow;

import java.util.Base64;
import java.util.Locale;
import org.egide.ledger.Inclusion;
import org.egide.ledger.Proof;
import org.egide.register.Evidence;
import org.egide.register.Receipt;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says of the log, in words.
 *
 * @param log the name of the log
 * @param commitment what the log holds, or will hold
 * @param salt opens it
 * @param promisedBy when it will be there at the latest
 * @param signature the log's word
 * @param place its place in the log, from 1; null until it has one
 * @param size how many entries the log has; null until then
 */
record ReceiptProof(
        String log,
        String commitment,
        String salt,
        String promisedBy,
        String signature,
        @Nullable String place,
        @Nullable String size) {

    /** Null once the words are erased. */
    static @Nullable ReceiptProof of(Receipt receipt, Locale locale) {
        Evidence evidence = receipt.evidence();
        if (evidence == null) {
            return null;
        }
        Proof proof = evidence.proof();
        Inclusion inclusion = proof.inclusion();
        return new ReceiptProof(
                proof.promise().origin(),
                proof.promise().commitment(),
                Base64.getEncoder().encodeToString(evidence.salt()),
                Dates.toTheMinute(proof.promise().by(), locale),
                proof.promise().signature(),
                inclusion == null ? null : number(inclusion.index() + 1, locale),
                inclusion == null ? null : number(inclusion.size(), locale));
    }

    private static String number(long value, Locale locale) {
        return String.format(locale, "%,d", value);
    }
}
