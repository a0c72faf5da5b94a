/** A language model as one more suggester of the reading desk: there only where an operator names its address. */
@ApplicationModule(displayName = "Suggestion by a model")
@NullMarked
package org.egide.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
