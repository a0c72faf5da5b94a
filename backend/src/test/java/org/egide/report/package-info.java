/** Tests of the report. */
@NullMarked
package org.egide.report;

import org.jspecify.annotations.NullMarked;
