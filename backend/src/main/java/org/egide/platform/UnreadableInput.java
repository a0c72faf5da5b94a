package org.egide.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a body or which parameter could not be read, never with the words of a library. */
final class UnreadableInput {

    private UnreadableInput() {}

    /** What is at fault; nothing when the failure does not tell. */
    static List<Fault> faults(ServerWebInputException unreadable) {
        if (unreadable instanceof MissingRequestValueException missing) {
            return List.of(Fault.of(missing.getName(), "field-required"));
        }
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return List.of(fault(json));
            }
        }
        MethodParameter parameter = unreadable.getMethodParameter();
        String name = parameter == null ? null : parameter.getParameterName();
        return name == null || unreadable.getCause() == null ? List.of() : List.of(Fault.of(name, "invalid-value"));
    }

    private static Fault fault(JacksonException json) {
        String field = field(json);
        return switch (json) {
            case UnrecognizedPropertyException unknown -> Fault.of(field, "unknown-field", unknown.getPropertyName());
            case InvalidFormatException wrong -> invalid(field, wrong.getTargetType());
            case StreamReadException malformed -> malformed(malformed.getLocation());
            default -> Fault.of(field, "invalid-value");
        };
    }

    private static Fault invalid(String field, @Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? Fault.of(field, "not-one-of", choices(type))
                : Fault.of(field, "invalid-value");
    }

    private static Fault malformed(@Nullable TokenStreamLocation place) {
        int line = place == null ? 1 : place.getLineNr();
        int column = place == null ? 1 : place.getColumnNr();
        return Fault.of("", "malformed-json", line, column);
    }

    private static String choices(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String field(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? Integer.toString(step.getIndex())
                        : escape(step.getPropertyName()))
                .collect(Collectors.joining("/"));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** A JSON Pointer (RFC 6901) to a field; the whole body is the empty one. */
    static String pointer(String field) {
        return field.isEmpty() ? "" : "/" + field;
    }
}
