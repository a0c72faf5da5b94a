package org.egide.register.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.register.Channel;
import org.egide.register.Kind;
import org.egide.register.Order;
import org.egide.register.Search;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of a list of contributions.
 *
 * @param theme key of a theme
 * @param kind only contributions of this kind
 * @param channel only those that came in this way
 * @param commune an INSEE code
 * @param from first day of reception
 * @param until last day of reception
 * @param replyTo number of the contribution whose replies are wanted
 * @param q words to find, in French
 * @param sort a neutral order, the newest first when absent
 * @param seed the shuffle's seed
 * @param limit items of a page, 1 to 100
 * @param after the cursor that the page before gave
 */
public record ListRequest(
        @Parameter(description = "Key of a theme", example = "water", schema = @Schema(maxLength = 80)) @Nullable
        String theme,

        @Nullable Kind kind,
        @Nullable Channel channel,

        @Parameter(description = "INSEE code", example = "62276", schema = @Schema(pattern = "^[0-9][0-9AB][0-9]{3}$"))
        @Nullable
        String commune,

        @Parameter(description = "First day of reception, Europe/Paris", example = "2021-03-01") @Nullable
        LocalDate from,

        @Parameter(description = "Last day of reception, inclusive, Europe/Paris", example = "2021-03-31") @Nullable
        LocalDate until,

        @Parameter(
                description = "Number of the contribution whose replies are wanted",
                example = "1",
                schema = @Schema(type = "integer", format = "int64", minimum = "1"))
        @Nullable
        Long replyTo,

        @Parameter(
                description = "Words to find in French, accents and inflections ignored",
                example = "ecoles",
                schema = @Schema(maxLength = 200))
        @Nullable
        String q,

        @Parameter(description = "Neutral order: NEWEST (default), OLDEST or SHUFFLE") @Nullable
        Order sort,

        @Parameter(
                description = "Seed of the shuffle; the same seed gives the same order",
                example = "7",
                schema = @Schema(type = "integer", format = "int32", minimum = "-2147483648", maximum = "2147483647"))
        @Nullable
        Integer seed,

        @Parameter(description = "Items of a page", example = "20") @Nullable
        Integer limit,

        @Parameter(description = "The cursor that the page before gave") @Nullable
        String after) {

    /** The search it asks for; fails with {@code invalid-fields} for an unknown theme. */
    Search toSearch(Consultation consultation) {
        return new Search(
                q,
                themeOf(consultation),
                kind,
                channel,
                commune,
                from,
                until,
                replyTo,
                null,
                sort == null ? Order.NEWEST : sort,
                seed == null ? 0 : seed);
    }

    private @Nullable UUID themeOf(Consultation consultation) {
        String key = theme;
        return key == null
                ? null
                : consultation
                        .theme(key)
                        .map(Theme::id)
                        .orElseThrow(() -> new InvalidRequest(List.of(Fault.of("theme", "unknown-theme"))));
    }
}
