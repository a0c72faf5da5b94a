/** The legal clock: what the law asks of whom by when, what was done, and what shows it. */
@ApplicationModule(displayName = "Duties")
@NullMarked
package org.egide.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
