/** Real servers (PostgreSQL, Keycloak, mail) as a small library, for the local stack and for the tests. */
@NullMarked
package org.egide.servers;

import org.jspecify.annotations.NullMarked;
