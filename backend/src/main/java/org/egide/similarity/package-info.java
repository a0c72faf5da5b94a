/** How French texts resemble each other, so that anyone can check it; knows nothing of whose texts they are. */
@ApplicationModule(displayName = "Similarity")
@NullMarked
package org.egide.similarity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
