/** Groups of people who answer alike, and what unites or divides them; knows nothing of who they are. */
@ApplicationModule(displayName = "Agreement")
@NullMarked
package org.egide.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
