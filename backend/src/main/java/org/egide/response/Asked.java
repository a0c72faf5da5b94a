package org.egide.response;

import org.egide.report.GuarantorRequest;

/**
 * What the guarantors ask, and whose it is to reply.
 *
 * @param request what is asked
 * @param by who replies: the respondent that it is addressed to, the owner otherwise
 */
public record Asked(GuarantorRequest request, Respondent by) {

    /** The number of the request. */
    public int number() {
        return request.number();
    }
}
