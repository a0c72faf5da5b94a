/** Tests of the pages on which the report is written. */
@NullMarked
package org.egide.web.report;

import org.jspecify.annotations.NullMarked;
