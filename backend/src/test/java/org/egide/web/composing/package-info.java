/** Tests of the preview of the report. */
@NullMarked
package org.egide.web.composing;

import org.jspecify.annotations.NullMarked;
