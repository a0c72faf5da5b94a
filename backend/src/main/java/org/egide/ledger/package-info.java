/** The log of every accepted change: appended in the caller's transaction, given gapless positions, followed. */
@ApplicationModule(displayName = "Ledger")
@NullMarked
package org.egide.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
