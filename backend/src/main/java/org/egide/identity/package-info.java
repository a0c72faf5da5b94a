/** Who is acting: people as Keycloak knows them, and their platform roles. */
@ApplicationModule(displayName = "Identity")
@NullMarked
package org.egide.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
