package org.egide.accord;

import org.egide.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who answers, as a request says it: an account if somebody is signed in, else a token that was given before.
 *
 * @param person who is signed in, null for nobody
 * @param token what the browser or program holds, null for nothing
 */
public record Voice(@Nullable Person person, @Nullable String token) {}
