/** Figures, counted as they were, and shown. */
@NullMarked
package org.egide.figures;

import org.jspecify.annotations.NullMarked;
