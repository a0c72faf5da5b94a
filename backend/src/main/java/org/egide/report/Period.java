package org.egide.report;

import org.egide.consultation.Consultation;

/** When people could contribute. */
final class Period {

    private Period() {}

    /** From which day to which, and how many days that is. */
    static String of(Consultation consultation, Phrases phrases) {
        return phrases.say(
                "composed.period",
                phrases.day(consultation.calendar().opensOn()),
                phrases.day(consultation.calendar().closesOn()),
                consultation.calendar().openDays());
    }
}
