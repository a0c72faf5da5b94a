package org.egide.moderation;

import java.util.List;
import java.util.UUID;
import org.egide.moderation.Decision.Outcome;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a guarantor asks for it.
 *
 * @param outcome what to do
 * @param ground why it is refused; null otherwise
 * @param reason at least one sentence to the author when anything is kept back, at most 2,000 UTF-16 units
 * @param passages what to black out, each with its ground
 * @param claim the claim under which the item was read; null to decide without one
 */
public record Verdict(
        Outcome outcome,
        @Nullable Ground ground,
        @Nullable String reason,
        List<Passage> passages,
        @Nullable UUID claim) {

    private static final int REASON_LIMIT = 2_000;

    /** To publish whole. */
    public static Verdict publish(@Nullable UUID claim) {
        return new Verdict(Outcome.PUBLISH, null, null, List.of(), claim);
    }

    /** To refuse. */
    public static Verdict refuse(@Nullable Ground ground, @Nullable String reason, @Nullable UUID claim) {
        return new Verdict(Outcome.REFUSE, ground, reason, List.of(), claim);
    }

    /** To publish but for some passages. */
    public static Verdict redact(List<Passage> passages, @Nullable String reason, @Nullable UUID claim) {
        return new Verdict(Outcome.PUBLISH_REDACTED, null, reason, passages, claim);
    }

    /**
     * Refuses what the charter does not allow.
     *
     * <p>Fails with {@link InvalidRequest} {@code ground-required}, {@code ground-retired}, {@code reason-required} or
     * {@code passages-required}.
     */
    public void check(Charter charter) {
        switch (outcome) {
            case PUBLISH -> {}
            case PUBLISH_REDACTED -> {
                if (passages.isEmpty()) {
                    throw new InvalidRequest("passages-required");
                }
                passages.forEach(passage -> checkGround(passage.ground(), charter));
                checkReason();
            }
            case REFUSE -> {
                checkGround(ground, charter);
                checkReason();
            }
        }
    }

    private static void checkGround(@Nullable Ground ground, Charter charter) {
        if (ground == null) {
            throw new InvalidRequest("ground-required");
        }
        if (!charter.allows(ground)) {
            throw new InvalidRequest("ground-retired");
        }
    }

    private void checkReason() {
        requireSentence(reason);
    }

    /** A sentence that somebody is owed; fails with {@code reason-required}. */
    static String requireSentence(@Nullable String sentence) {
        if (sentence == null || sentence.isBlank() || sentence.length() > REASON_LIMIT || !Texts.isStorable(sentence)) {
            throw new InvalidRequest("reason-required", REASON_LIMIT);
        }
        return sentence;
    }
}
