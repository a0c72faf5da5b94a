package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.egide.report.Sitting;

/**
 * A version of a section: the last save of somebody's sitting.
 *
 * @param version its number
 * @param title the heading then
 * @param length of the text then, in characters
 * @param at when it was saved
 * @param by who wrote
 */
@Schema(name = "SectionVersion", example = """
        {"version": 3, "title": "Foreword", "length": 812, "at": "2021-04-24T09:00:00Z", "by": "Camille Exemple"}""")
record SittingView(int version, String title, int length, Instant at, String by) {

    static SittingView of(Sitting one) {
        return new SittingView(one.version(), one.title(), one.length(), one.at(), one.by());
    }
}
