package org.egide.register.rest;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.egide.register.Channel;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
import org.egide.register.Kind;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Body of a contribution.
 *
 * @param theme the key of a theme of the consultation
 * @param kind its kind
 * @param title its title, at most 200 characters
 * @param body its words, 1 to 50,000 characters (UTF-16 units)
 * @param authorName who signs it, at most 100 characters
 * @param publishName whether the name may be published; false when absent
 * @param commune INSEE code of the author's commune
 * @param email where to send the receipt and news of it; never published
 * @param acceptsContact whether the guarantors may write to that address about it; false when absent
 * @param acceptsNews whether the site may write to that address at the steps of the consultation; false when absent
 */
@Schema(example = """
        {"theme": "water", "kind": "QUESTION", "title": "Cooling water",
         "body": "How much water will the plant take from the canal in August?", "commune": "62276"}""")
public record SubmitRequest(
        @Schema(requiredMode = REQUIRED, maxLength = 80) @Nullable
        String theme,

        @Schema(requiredMode = REQUIRED) @Nullable Kind kind,
        @Schema(maxLength = 200) @Nullable String title,

        @Schema(requiredMode = REQUIRED, minLength = 1, maxLength = 50_000) @Nullable
        String body,

        @Schema(maxLength = 100) @Nullable String authorName,
        @Nullable Boolean publishName,

        @Schema(pattern = "^[0-9][0-9AB][0-9]{3}$") @Nullable
        String commune,

        @Schema(maxLength = 254) @Nullable String email,
        @Nullable Boolean acceptsContact,
        @Nullable Boolean acceptsNews) {

    /** The deposit it asks for; fails with {@code invalid-fields} when what is required is missing. */
    Deposit toDeposit(String language, @Nullable String account, @Nullable String idempotencyKey) {
        List<Fault> faults = new ArrayList<>();
        require("theme", theme, faults);
        require("kind", kind, faults);
        require("body", body, faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new Deposit(
                Objects.requireNonNull(theme),
                Objects.requireNonNull(kind),
                title,
                Objects.requireNonNull(body),
                authorName,
                Boolean.TRUE.equals(publishName),
                commune,
                email,
                new Consents(Boolean.TRUE.equals(acceptsContact), Boolean.TRUE.equals(acceptsNews)),
                language,
                Channel.API,
                account,
                idempotencyKey);
    }

    private static void require(String field, @Nullable Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.of(field, "field-required"));
        }
    }
}
