/** Accounts, on the real Keycloak. */
@NullMarked
package org.egide.identity;

import org.jspecify.annotations.NullMarked;
