package org.egide.channel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.egide.channel.Draft.Words;
import org.egide.channel.Mapping.Refused;
import org.egide.channel.Mapping.ReplyRule;
import org.egide.channel.Mapping.ThemeRule;
import org.egide.moderation.Decision;
import org.egide.moderation.Decision.Outcome;
import org.egide.register.Channel;
import org.jspecify.annotations.Nullable;

/** Turns the values of a line into what the mapping makes of them. */
final class LineMapper {

    /** Beyond it an id would not fit in an index. */
    private static final int ID_LIMIT = 200;

    private static final int AUTHOR_LIMIT = 500;
    private static final int THEME_LIMIT = 300;

    private final Mapping mapping;
    private final String operator;
    private final Instant now;

    LineMapper(Mapping mapping, String operator, Instant now) {
        this.mapping = mapping;
        this.operator = operator;
        this.now = now;
    }

    /** Whether the mapping takes the line. */
    boolean takes(Map<String, String> values) {
        return mapping.where() == null || mapping.where().holds(values);
    }

    /** What the line says; fails with {@link BadLine}. */
    Draft draft(long line, Map<String, String> values) {
        Values in = new Values(line, values);
        var rules = mapping.rules();
        ReplyRule reply = rules.replyTo();
        String replyTo = reply == null ? null : in.optional(reply.column());
        Channel channel = in.choose(rules.channels(), rules.channel());
        return new Draft(
                line,
                in.required(mapping.fields().originalId(), ID_LIMIT),
                theme(in, rules.theme(), replyTo),
                in.choose(rules.kinds(), rules.kind()),
                channel,
                words(in),
                in.date(mapping.fields().receivedAt(), mapping.zone()),
                channel == Channel.LETTER ? in.day(mapping.fields().postedOn(), mapping.zone()) : null,
                replyTo,
                rules.stance() == null || in.optional(rules.stance().column()) == null
                        ? null
                        : in.choose(rules.stance()),
                decision(values),
                rules.withdrawn() != null && rules.withdrawn().holds(values),
                data(in, values));
    }

    private Words words(Values in) {
        var fields = mapping.fields();
        return new Words(
                in.text(fields.title()),
                in.body(fields.bodies()),
                in.optional(fields.author(), AUTHOR_LIMIT),
                in.optional(fields.commune()));
    }

    private static @Nullable String theme(Values in, @Nullable ThemeRule rule, @Nullable String replyTo) {
        if (rule != null && rule.column() == null) {
            return rule.title();
        }
        String title = rule == null ? null : in.optional(rule.column(), THEME_LIMIT);
        if (title == null && replyTo == null) {
            throw in.missing(rule == null ? "replyTo" : String.valueOf(rule.column()));
        }
        return title;
    }

    private @Nullable Decision decision(Map<String, String> values) {
        var rule = mapping.rules().refused();
        Refused refused = rule == null ? null : rule.of(values);
        if (refused != null) {
            return new Decision(Outcome.REFUSE, refused.ground(), refused.reason(), operator, now);
        }
        return mapping.rules().published() ? new Decision(Outcome.PUBLISH, null, null, operator, now) : null;
    }

    private Map<String, String> data(Values in, Map<String, String> values) {
        Map<String, String> data = new LinkedHashMap<>();
        mapping.kept(values.keySet()).stream()
                .sorted()
                .forEach(column -> data.put(in.storable(column, column), in.raw(column)));
        return data;
    }
}
