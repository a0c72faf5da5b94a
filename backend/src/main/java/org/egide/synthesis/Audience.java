package org.egide.synthesis;

/** Who reads the synthesis: the public reads it once it is shown, the guarantors always do. */
public enum Audience {
    PUBLIC("synthesis.v_public_argument", "synthesis.v_public_excerpt"),
    GUARANTORS("synthesis.v_argument", "synthesis.v_excerpt");

    private final String arguments;
    private final String excerpts;

    Audience(String arguments, String excerpts) {
        this.arguments = arguments;
        this.excerpts = excerpts;
    }

    /** The view of arguments that they read. */
    String arguments() {
        return arguments;
    }

    /** The view of excerpts that they read. */
    String excerpts() {
        return excerpts;
    }
}
