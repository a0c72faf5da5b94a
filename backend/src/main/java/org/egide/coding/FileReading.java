package org.egide.coding;

import org.egide.qda.MalformedQdpx;
import org.egide.qda.MalformedQdpx.Reason;
import org.egide.qda.QdaProject;
import org.egide.qda.QdpxLimits;
import org.egide.qda.QdpxReader;
import org.egide.shared.InvalidRequest;

/** Reads a file of a stranger, with limits, and says in a sentence what is wrong with it. */
final class FileReading {

    /** Most codes of a file that comes in. */
    static final int CODES = 2_000;

    /** Most coded passages of a file that comes in. */
    static final int PASSAGES = 20_000;

    private static final QdpxLimits LIMITS = new QdpxLimits(64L << 20, 50_000, 32);

    private FileReading() {}

    static QdaProject read(byte[] bytes) {
        try {
            return bounded(QdpxReader.read(bytes, LIMITS));
        } catch (MalformedQdpx malformed) {
            throw refusal(malformed.reason());
        }
    }

    private static QdaProject bounded(QdaProject project) {
        if (project.codes().size() > CODES) {
            throw new InvalidRequest(
                    "coding-too-many-codes", CODES, project.codes().size());
        }
        long passages = project.sources().stream()
                .mapToLong(source -> source.codes().size()
                        + source.selections().stream()
                                .mapToLong(selection -> selection.codes().size())
                                .sum())
                .sum();
        if (passages > PASSAGES) {
            throw new InvalidRequest("coding-too-many-passages", PASSAGES, passages);
        }
        return project;
    }

    private static InvalidRequest refusal(Reason reason) {
        return switch (reason) {
            case NOT_AN_ARCHIVE -> new InvalidRequest("coding-not-an-archive");
            case NO_PROJECT -> new InvalidRequest("coding-no-project");
            case TOO_LARGE -> new InvalidRequest("coding-unpacks-too-large", LIMITS.bytes() >> 20);
            case DOCUMENT_TYPE -> new InvalidRequest("coding-document-type");
            case NOT_A_PROJECT -> new InvalidRequest("coding-not-a-project");
            case TEXT_MISSING -> new InvalidRequest("coding-text-missing");
            case PASSAGE_OUTSIDE -> new InvalidRequest("coding-passage-outside");
            case CODE_MISSING -> new InvalidRequest("coding-code-missing");
        };
    }
}
