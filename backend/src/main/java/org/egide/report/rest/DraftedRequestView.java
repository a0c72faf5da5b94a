package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.report.GuarantorRequest;
import org.egide.report.RequestKind;
import org.egide.shared.Slice;

/**
 * Something that the guarantors ask, as it is drafted.
 *
 * @param report the number of its report
 * @param number its number in the report, which never changes
 * @param label its group and place in the table
 * @param kind clarification or recommendation
 * @param text what is asked
 * @param addressee of whom; empty for the owner
 * @param fallsToOwner whether nobody who replies has that name, so that the owner of the project will reply
 * @param sources what it rests on, as citations
 * @param version its version: the value of the ETag
 */
@Schema(name = "DraftedRequest", example = """
        {"report": 1, "number": 7, "label": "A1", "kind": "CLARIFICATION",
         "text": "Say where the water comes from in August.", "addressee": "", "fallsToOwner": false,
         "sources": ["a3", "c12"],
         "version": 1}""")
record DraftedRequestView(
        int report,
        int number,
        String label,
        RequestKind kind,
        String text,
        String addressee,
        boolean fallsToOwner,
        List<String> sources,
        int version) {

    static Slice<DraftedRequestView> slice(Consultation consultation, int report, List<GuarantorRequest> all) {
        return new Slice<>(
                all.stream().map(one -> of(consultation, report, one)).toList(), null);
    }

    static DraftedRequestView of(Consultation consultation, int report, GuarantorRequest one) {
        return new DraftedRequestView(
                report,
                one.number(),
                one.label(),
                one.kind(),
                one.text(),
                one.addressee(),
                one.fallsToOwner(consultation),
                one.sources(),
                one.version());
    }
}
