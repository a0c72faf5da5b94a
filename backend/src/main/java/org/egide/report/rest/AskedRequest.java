package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.report.RequestDraft;
import org.egide.report.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param kind clarification or recommendation
 * @param text what is asked, at most 2,000 UTF-16 units
 * @param addressee of whom, at most 200 UTF-16 units; empty for the owner
 * @param sources what it rests on, as citations; at most 100
 */
@Schema(name = "RequestWords", example = """
        {"kind": "CLARIFICATION", "text": "Say where the water comes from in August.", "addressee": "",
         "sources": ["a3", "c12"]}""")
record AskedRequest(
        @Nullable RequestKind kind,
        @Nullable String text,
        @Nullable String addressee,
        @Nullable List<String> sources) {

    RequestDraft toDraft() {
        return new RequestDraft(kind, text, addressee, sources);
    }
}
