package org.egide.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.egide.consultation.Consultation;
import org.egide.consultation.Status;
import org.egide.consultation.Theme;
import org.egide.moderation.Reports.ReportDraft;
import org.egide.shared.Addresses;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What a contribution must be to be received. */
final class DepositRules {

    /** Most UTF-16 units of a body; an import keeps longer ones whole. */
    static final int BODY_LIMIT = 50_000;

    static final int TITLE_LIMIT = 200;
    static final int NAME_LIMIT = 100;
    static final int REPORT_LIMIT = 1_000;
    static final int KEY_LIMIT = 200;

    private static final Pattern INSEE = Pattern.compile("[0-9][0-9AB][0-9]{3}");

    private DepositRules() {}

    /**
     * The theme of an acceptable deposit.
     *
     * <p>Fails with {@link InvalidRequest} naming every field at fault.
     */
    static Theme check(Consultation consultation, Deposit deposit) {
        List<Fault> faults = new ArrayList<>();
        Optional<Theme> theme = consultation.theme(deposit.theme());
        if (theme.isEmpty()) {
            faults.add(Fault.of("theme", deposit.theme().isBlank() ? "theme-required" : "unknown-theme"));
        }
        checkWords(deposit.title(), deposit.body(), faults);
        checkPerson(deposit, faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return theme.orElseThrow();
    }

    /** Adds what is wrong with a title and a body. */
    static void checkWords(@Nullable String title, String body, List<Fault> faults) {
        faults.addAll(Texts.faults("title", title, TITLE_LIMIT));
        if (body.isBlank()) {
            faults.add(Fault.of("body", "body-required"));
        }
        faults.addAll(Texts.faults("body", body, BODY_LIMIT));
    }

    private static void checkPerson(Deposit deposit, List<Fault> faults) {
        faults.addAll(Texts.faults("authorName", deposit.authorName(), NAME_LIMIT));
        String email = deposit.email();
        checkEmail(email, faults);
        if (email == null && deposit.consents().any()) {
            faults.add(Fault.of("email", "address-required"));
        }
        if (deposit.kind() == Kind.STAKEHOLDER_PAPER && isBlank(deposit.authorName())) {
            faults.add(Fault.of("authorName", "organisation-required"));
        }
        if (deposit.commune() != null && !INSEE.matcher(deposit.commune()).matches()) {
            faults.add(Fault.of("commune", "unknown-commune"));
        }
        checkKey(deposit.idempotencyKey(), faults);
    }

    private static void checkKey(@Nullable String key, List<Fault> faults) {
        if (key != null && (key.isBlank() || key.length() > KEY_LIMIT)) {
            faults.add(Fault.of("Idempotency-Key", "invalid-idempotency-key", KEY_LIMIT));
        }
    }

    /** Refuses what a reader adds to a report when it cannot be kept; fails with {@code invalid-fields}. */
    static void checkReport(ReportDraft draft) {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(Texts.faults("sentence", draft.sentence(), REPORT_LIMIT));
        checkEmail(draft.email(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static void checkEmail(@Nullable String email, List<Fault> faults) {
        if (email != null && !Addresses.isValid(email)) {
            faults.add(Fault.of("email", "invalid-email"));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Refuses while the consultation does not receive contributions. */
    static void requireOpen(Consultation consultation) {
        requireOpen(consultation.status());
    }

    /** The same of where it stood when something was received. */
    static void requireOpen(Status status) {
        switch (status) {
            case OPEN -> {}
            case DRAFT, ANNOUNCED -> throw new Conflict("consultation-not-open-yet");
            case SUSPENDED -> throw new Conflict("consultation-suspended");
            case REPORT_DUE, REPORT_LATE, RESPONSE_DUE, RESPONSE_LATE, ENDED ->
                throw new Conflict("consultation-closed");
        }
    }
}
