/** Security chains, OpenAPI groups, page cache, template warm-up. */
@ApplicationModule(displayName = "Platform")
@NullMarked
package org.egide.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
