/** The queue of what waits for a guarantor, and the decisions; blind to what it moderates. */
@ApplicationModule(displayName = "Moderation")
@NullMarked
package org.egide.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
