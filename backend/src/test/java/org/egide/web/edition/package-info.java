/** Tests of the pages of the report. */
@NullMarked
package org.egide.web.edition;

import org.jspecify.annotations.NullMarked;
