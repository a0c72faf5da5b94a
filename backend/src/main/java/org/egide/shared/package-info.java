/** What every module uses: ids, cursors and slices, refusals and their codes, the database shield, idempotency. */
@ApplicationModule(displayName = "Shared")
@NullMarked
package org.egide.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
