package org.egide.identity;

/** The parts of the table of rights ({@link Action}). */
public enum Chapter {
    /** What anybody may. */
    THE_PUBLIC("The public"),
    /** What is done before and beside the consultation. */
    PREPARING("Preparing"),
    /** What is done to words, and to those who wrote them. */
    MODERATING("Moderating"),
    /** What is made of words once they are read. */
    SYNTHESIS("Synthesis"),
    /** What the guarantors report, and what is asked of others in it. */
    REPORT("Report"),
    /** What the public is answered, and what becomes of it. */
    RESPONSE("Answers and response"),
    /** What nobody does alone. */
    TWO_KEYS("Two keys");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    /** Its heading. */
    public String title() {
        return title;
    }
}
