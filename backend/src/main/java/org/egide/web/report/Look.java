package org.egide.web.report;

import java.util.List;
import org.egide.report.Cited;
import org.egide.report.ThreeWay;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the page of a section shows besides the section.
 *
 * @param form what was typed
 * @param did what was done; empty for nothing
 * @param preview the text as it will be read, HTML; null for none
 * @param found what may be cited; null when nothing was looked for
 * @param both what two people made of the text; null when nobody else wrote
 * @param faults what is wrong
 * @param status of the answer
 */
record Look(
        SectionForm form,
        String did,
        @Nullable String preview,
        @Nullable List<Cited> found,
        @Nullable ThreeWay both,
        Faults faults,
        HttpStatus status) {

    static Look at(SectionForm form, String did) {
        return new Look(form, did, null, null, null, Faults.NONE, HttpStatus.OK);
    }

    Look previewed(String html) {
        return new Look(form, did, html, found, both, faults, status);
    }

    Look found(List<Cited> things) {
        return new Look(form, did, preview, things, both, faults, status);
    }

    Look refused(Faults what, HttpStatus answer) {
        return new Look(form, "", preview, found, both, what, answer);
    }

    Look both(SectionForm merged, ThreeWay texts) {
        return new Look(merged, "", preview, found, texts, faults, status);
    }
}
