/** The coding of a consultation as other programs keep it: out as CSV, JSON and REFI-QDA, and back in from REFI-QDA. */
@ApplicationModule(displayName = "Coding")
@NullMarked
package org.egide.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
