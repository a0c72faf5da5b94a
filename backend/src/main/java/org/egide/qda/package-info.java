/** Coded texts in the REFI-QDA exchange format ({@code .qdpx}), knowing nothing of what they are about. */
@ApplicationModule(displayName = "REFI-QDA")
@NullMarked
package org.egide.qda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
