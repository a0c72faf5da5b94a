package org.egide.report;

import java.util.List;

/**
 * A report in every form, ready to be kept.
 *
 * @param edition what it is
 * @param html what the page shows
 * @param files every file, pictures of the page included
 * @param quotes what it cites
 * @param requests what it asks
 */
record Bound(Edition edition, String html, List<KeptFile> files, List<Quote> quotes, List<RestingRequest> requests) {}
