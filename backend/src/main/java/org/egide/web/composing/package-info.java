/** A report as it would be read, and what stands between it and a signature. */
@NullMarked
package org.egide.web.composing;

import org.jspecify.annotations.NullMarked;
