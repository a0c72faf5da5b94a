/**
 * From contributions to arguments: what the guarantors read, quote and word, where each argument comes from, and how
 * much of the register they have covered.
 */
@ApplicationModule(displayName = "Synthesis")
@NullMarked
package org.egide.synthesis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
