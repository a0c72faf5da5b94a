package org.egide.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.egide.channel.Mapping.Choice;
import org.egide.channel.Mapping.Condition;
import org.egide.channel.Mapping.Fields;
import org.egide.channel.Mapping.Format;
import org.egide.channel.Mapping.RefusalRule;
import org.egide.channel.Mapping.Refused;
import org.egide.channel.Mapping.ReplyRule;
import org.egide.channel.Mapping.Rules;
import org.egide.channel.Mapping.ThemeRule;
import org.egide.moderation.Ground;
import org.egide.register.Channel;
import org.egide.register.Kind;
import org.egide.register.Stance;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/** A mapping as an operator writes it in JSON; {@code docs/import.md} explains each name. */
record MappingRequest(
        @Nullable String source,
        @Nullable Format format,
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String zone,
        @Nullable Condition where,
        @Nullable String originalId,
        @Nullable String receivedAt,
        @Nullable String postedOn,
        @Nullable String title,
        @Nullable String body,
        @Nullable List<String> bodies,
        @Nullable String author,
        @Nullable String commune,
        @Nullable ThemeRule theme,
        @Nullable Kind kind,
        @Nullable Choice<Kind> kinds,
        @Nullable Channel channel,
        @Nullable Choice<Channel> channels,
        @Nullable State state,
        @Nullable ReplyRule replyTo,
        @Nullable Choice<Stance> stance,
        @Nullable RefusalRule refused,
        @Nullable Condition withdrawn,
        @Nullable List<String> keep) {

    private static final int SOURCE_LIMIT = 100;
    private static final int REASON_LIMIT = 2_000;

    /** What becomes of lines that were not refused. */
    enum State {
        PUBLISHED,
        WAITING
    }

    /** Fails with {@code invalid-fields} naming everything at fault. */
    Mapping toMapping() {
        List<Fault> faults = new ArrayList<>();
        requireText("source", source, faults);
        requireText("originalId", originalId, faults);
        requireText("receivedAt", receivedAt, faults);
        if (body == null ? bodies == null || bodies.isEmpty() || bodies.contains(null) : bodies != null) {
            faults.add(fault("body", "field-required"));
        }
        if (source != null && source.length() > SOURCE_LIMIT) {
            faults.add(fault("source", "text-too-long", SOURCE_LIMIT, source.length()));
        }
        checkRules(faults);
        checkWriting(faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return mapping();
    }

    private Mapping mapping() {
        return new Mapping(
                Objects.requireNonNull(source),
                format == null ? Format.CSV : format,
                Objects.requireNonNull(Encodings.charset(encoding)),
                separator == null ? ',' : separator.charAt(0),
                Objects.requireNonNull(Dates.zone(zone)),
                where,
                new Fields(
                        Objects.requireNonNull(originalId),
                        Objects.requireNonNull(receivedAt),
                        postedOn,
                        title,
                        body == null ? Objects.requireNonNull(bodies) : List.of(body),
                        author,
                        commune),
                new Rules(
                        theme,
                        kind == null ? Kind.OPINION : kind,
                        kinds,
                        channel == null ? Channel.IMPORT : channel,
                        channels,
                        state == State.PUBLISHED,
                        replyTo,
                        stance,
                        refused,
                        withdrawn),
                keep);
    }

    private void checkWriting(List<Fault> faults) {
        if (Encodings.charset(encoding) == null) {
            faults.add(fault("encoding", "invalid-value"));
        }
        if (separator != null && !",".equals(separator) && !";".equals(separator)) {
            faults.add(fault("separator", "invalid-value"));
        }
        if (Dates.zone(zone) == null) {
            faults.add(fault("zone", "invalid-value"));
        }
        if (where != null) {
            requireColumn("where", where.column(), where.equals(), faults);
        }
    }

    private void checkRules(List<Fault> faults) {
        if (theme == null ? replyTo == null : (theme.column() == null) == (theme.title() == null)) {
            faults.add(fault("theme", "field-required"));
        }
        checkChoice("kinds", kinds, faults);
        checkChoice("channels", channels, faults);
        checkChoice("stance", stance, faults);
        if (replyTo != null) {
            requireColumn("replyTo", replyTo.column(), replyTo.source(), faults);
        }
        if (refused != null) {
            checkRefusal(refused, faults);
        }
        if (withdrawn != null) {
            requireColumn("withdrawn", withdrawn.column(), withdrawn.equals(), faults);
        }
    }

    private static void checkRefusal(RefusalRule refused, List<Fault> faults) {
        Map<String, Refused> values = refused.values();
        if (values == null) {
            requireColumn("refused", refused.column(), refused.equals(), faults);
            checkRefusal("refused", refused.ground(), refused.reason(), faults);
            return;
        }
        requireColumn("refused", refused.column(), refused.equals() == null ? "" : null, faults);
        values.forEach((value, why) -> {
            Refused said = orNull(why);
            checkRefusal(
                    "refused/values/" + value,
                    said == null ? null : said.ground(),
                    said == null ? null : said.reason(),
                    faults);
        });
    }

    private static void checkRefusal(
            String field, @Nullable Ground ground, @Nullable String reason, List<Fault> faults) {
        if (ground == null) {
            faults.add(fault(field + "/ground", "ground-required"));
        }
        if (reason == null || reason.isBlank() || reason.length() > REASON_LIMIT) {
            faults.add(fault(field + "/reason", "reason-required", REASON_LIMIT));
        }
    }

    private static void checkChoice(String field, @Nullable Choice<?> choice, List<Fault> faults) {
        if (choice != null) {
            Map<String, ?> values = orNull(choice.values());
            requireColumn(field, choice.column(), values == null || values.containsValue(null) ? null : "", faults);
        }
    }

    private static void requireColumn(
            String field, @Nullable String column, @Nullable String other, List<Fault> faults) {
        if (column == null || column.isBlank() || other == null) {
            faults.add(fault(field, "field-required"));
        }
    }

    private static void requireText(String field, @Nullable String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(fault(field, "field-required"));
        }
    }

    /** What JSON leaves out arrives as null, whatever the record says. */
    private static <T> @Nullable T orNull(@Nullable T value) {
        return value;
    }

    private static Fault fault(String field, String code, Object... arguments) {
        return Fault.of("mapping/" + field, code, arguments);
    }
}
