package org.egide.register;

import org.egide.identity.Person;
import reactor.core.publisher.Mono;

/**
 * The contract of a later part of the platform that keeps something of an account besides contributions: told when its
 * holder erases who they are, or everything. A bean of this type is all that it takes.
 */
public interface Trace {

    /** Destroys what it keeps of somebody; it may be asked again. */
    Mono<Void> erase(Person person);
}
