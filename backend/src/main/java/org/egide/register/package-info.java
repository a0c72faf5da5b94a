/** Contributions of every kind and channel: numbers, receipts, search, and the one visibility rule. */
@ApplicationModule(displayName = "Register")
@NullMarked
package org.egide.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
