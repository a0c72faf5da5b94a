/**
 * What the public is answered: questions and arguments by owners and other respondents, then the report's requests, and
 * what became of the commitments.
 */
@ApplicationModule(displayName = "Response")
@NullMarked
package org.egide.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
