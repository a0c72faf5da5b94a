package org.egide.accord.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.accord.Answer;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an argument.
 *
 * @param answer what they say
 * @param version the version of the argument that they read
 */
@Schema(example = """
        {"answer": "AGREE", "version": 2}""")
public record AnswerRequest(
        @Nullable Answer answer, @Nullable Integer version) {

    Answer requiredAnswer() {
        if (answer == null) {
            throw new InvalidRequest(List.of(Fault.of("answer", "field-required")));
        }
        return answer;
    }

    int requiredVersion() {
        if (version == null) {
            throw new InvalidRequest(List.of(Fault.of("version", "field-required")));
        }
        return version;
    }
}
