package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.report.Move;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Where a section or a request goes.
 *
 * @param move before the one above, after the one below; of a section also one level up, one level down
 */
@Schema(name = "Move", example = """
        {"move": "UP"}""")
record MoveRequest(@Nullable Move move) {

    Move given() {
        if (move == null) {
            throw new InvalidRequest(List.of(Fault.of("move", "field-required")));
        }
        return move;
    }
}
