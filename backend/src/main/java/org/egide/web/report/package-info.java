/** The report as its guarantors write it, and its requests as those see them who are asked. */
@NullMarked
package org.egide.web.report;

import org.jspecify.annotations.NullMarked;
