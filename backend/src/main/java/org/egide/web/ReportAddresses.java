package org.egide.web;

/**
 * Where the pages of reports stand. What cannot be the number of a report, an edition or a picture (letters, more than
 * nine digits) makes an address where nothing is.
 */
public final class ReportAddresses {

    private static final String NUMBER = ":[0-9]{1,9}}";

    /** The last report of a consultation, for everybody. */
    public static final String READ = "/consultations/{slug}/report";

    /** One report, in its last edition. */
    public static final String READ_ONE = READ + "/{report" + NUMBER;

    /** One edition of it. */
    public static final String READ_EDITION = READ_ONE + "/{edition" + NUMBER;

    /** The reports of a consultation, for those who write them. */
    public static final String WRITE = "/workspace/consultations/{slug}/report";

    /** One of them. */
    public static final String WRITE_ONE = WRITE + "/{report" + NUMBER;

    /** A picture of it. */
    public static final String PICTURE = WRITE_ONE + "/pictures/{number" + NUMBER;

    /** Where it is frozen, signed and published. */
    public static final String SIGN = WRITE_ONE + "/edition";

    /** An edition that is looked at before it is signed. */
    public static final String SIGN_EDITION = SIGN + "/{edition" + NUMBER;

    private ReportAddresses() {}
}
