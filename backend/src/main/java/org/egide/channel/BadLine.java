package org.egide.channel;

import java.util.List;

/** A line cannot be received; the others go on. */
final class BadLine extends RuntimeException {

    private final transient ReportLine report;

    BadLine(long line, String code, String... arguments) {
        super(code, null, false, false);
        this.report = new ReportLine(line, code, List.of(arguments));
    }

    ReportLine report() {
        return report;
    }
}
