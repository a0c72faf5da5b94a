/**
 * The guarantors' report: written in sections that cite what they rest on, signed by each guarantor, published in
 * editions that stay.
 */
@ApplicationModule(displayName = "Report")
@NullMarked
package org.egide.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
