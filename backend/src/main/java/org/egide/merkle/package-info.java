/** Merkle trees and signed notes as their standards say (RFC 6962, C2SP), knowing nothing of what they prove. */
@ApplicationModule(displayName = "Merkle")
@NullMarked
package org.egide.merkle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
