/** What resembles what among published contributions: similar ones, campaigns, words of a theme. */
@ApplicationModule(displayName = "Resemblance")
@NullMarked
package org.egide.resemblance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
