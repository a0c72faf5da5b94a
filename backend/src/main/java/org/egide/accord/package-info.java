/**
 * Points of agreement, where the guarantors offer them: what people say of the arguments, one at a time, without an
 * account; who answers alike, what unites and divides. It never ranks contributions.
 */
@ApplicationModule(displayName = "Accord")
@NullMarked
package org.egide.accord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
