/** Figures of a consultation: what is counted, how, and as of when. */
@ApplicationModule(displayName = "Figures")
@NullMarked
package org.egide.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
