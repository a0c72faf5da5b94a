/** The realms of Keycloak, made and checked. */
@NullMarked
package org.egide.keycloak;

import org.jspecify.annotations.NullMarked;
