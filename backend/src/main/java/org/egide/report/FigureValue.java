package org.egide.report;

import org.egide.figures.FigureInWords;

/** The value of a figure, in words. */
final class FigureValue {

    private FigureValue() {}

    /** The number, and that somebody typed it where nothing here counts it: {@code 1 240 (déclaré)}. */
    static String of(FigureInWords one, Phrases phrases) {
        String value = phrases.number(one.figure().value());
        return one.figure().id().isDeclared() ? phrases.say("composed.declared", value) : value;
    }
}
