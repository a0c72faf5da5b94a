package org.egide.report;

import java.util.List;
import java.util.Objects;

/**
 * A request, and what it rests on.
 *
 * @param asked the request
 * @param on the ids of what its sources lead to; those that lead nowhere are left out
 */
public record RestingRequest(GuarantorRequest asked, List<String> on) {

    /** Its list is its own. */
    public RestingRequest {
        on = List.copyOf(on);
    }

    static RestingRequest of(GuarantorRequest one, Material material) {
        return new RestingRequest(
                one,
                one.sources().stream()
                        .flatMap(source -> Token.of(source).stream())
                        .map(token -> material.cited().get(token.thing()))
                        .filter(Objects::nonNull)
                        .map(Cited::subject)
                        .distinct()
                        .toList());
    }
}
