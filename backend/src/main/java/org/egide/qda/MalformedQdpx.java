package org.egide.qda;

/** A file that is no {@code .qdpx}, or not one that can be read safely. */
public final class MalformedQdpx extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    MalformedQdpx(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    MalformedQdpx(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }

    /** What can be wrong. */
    public enum Reason {
        /** It is not a ZIP archive, or one that is cut. */
        NOT_AN_ARCHIVE,
        /** It has no {@code project.qde}. */
        NO_PROJECT,
        /** Unpacked, it is larger than is read, or it has too many parts. */
        TOO_LARGE,
        /** Its XML declares a document type: entities can make a small file endless, or read other files. */
        DOCUMENT_TYPE,
        /** Its XML is not well formed, or not that of a project. */
        NOT_A_PROJECT,
        /** A text that it names is not in it. */
        TEXT_MISSING,
        /** A passage lies outside of its text, or is empty. */
        PASSAGE_OUTSIDE,
        /** A code is used, or named as a parent, and is not in its code book. */
        CODE_MISSING
    }
}
