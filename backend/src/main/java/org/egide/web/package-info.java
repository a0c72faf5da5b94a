/** The HTML pages. */
@ApplicationModule(displayName = "Web")
@NullMarked
package org.egide.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
