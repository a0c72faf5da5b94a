/** Consultations: what is asked, themes, perimeter, legal regime, calendar and status, people. */
@ApplicationModule(displayName = "Consultation")
@NullMarked
package org.egide.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
