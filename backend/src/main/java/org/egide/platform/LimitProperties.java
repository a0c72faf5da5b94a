package org.egide.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one network (an IPv4 address, an IPv6 /64) may do in a short time. Reading is not limited. The defaults let
 * a meeting room of three hundred people contribute at once behind one address (ADR 14).
 *
 * @param enabled false for measurements only
 * @param exempt networks that are not limited (CIDR): this machine, and rooms where many people are expected
 * @param patience how long a request may wait for its turn before it is refused
 * @param writes whatever changes something: contributions above all
 * @param wrongReceipts receipt codes that do not exist; right ones are not counted
 * @param signIns ways to Keycloak, and back
 * @param usefulness what is said of one answer: counted for each answer by itself
 */
@Validated
@ConfigurationProperties("egide.limits")
record LimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> exempt,
        @DefaultValue("10s") Duration patience,
        @Valid @DefaultValue Writes writes,
        @Valid @DefaultValue WrongReceipts wrongReceipts,
        @Valid @DefaultValue SignIns signIns,
        @Valid @DefaultValue Usefulness usefulness) {

    /** So many at once, then so many a minute. */
    sealed interface Limit permits Writes, WrongReceipts, SignIns, Usefulness {

        /** Requests at once, after a quiet time. */
        int burst();

        /** Requests a minute, for ever. */
        int perMinute();

        /** Seconds in which the whole burst comes back. */
        default long window() {
            return Math.ceilDiv(burst() * 60L, perMinute());
        }
    }

    /**
     * Of writes.
     *
     * @param burst at once
     * @param perMinute for ever
     */
    record Writes(
            @DefaultValue("300") @Min(1) int burst,
            @DefaultValue("60") @Min(1) int perMinute) implements Limit {}

    /**
     * Of codes that do not exist.
     *
     * @param burst at once
     * @param perMinute for ever
     */
    record WrongReceipts(
            @DefaultValue("30") @Min(1) int burst,
            @DefaultValue("10") @Min(1) int perMinute) implements Limit {}

    /**
     * Of sign-ins.
     *
     * @param burst at once
     * @param perMinute for ever
     */
    record SignIns(
            @DefaultValue("90") @Min(1) int burst,
            @DefaultValue("30") @Min(1) int perMinute) implements Limit {}

    /**
     * Of what is said of one answer: a room may say it at once, nobody all day.
     *
     * @param burst at once
     * @param perMinute for ever
     */
    record Usefulness(
            @DefaultValue("30") @Min(1) int burst,
            @DefaultValue("1") @Min(1) int perMinute) implements Limit {}
}
