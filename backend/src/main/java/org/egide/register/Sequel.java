package org.egide.register;

import java.util.List;
import java.util.UUID;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/**
 * The one contract by which a later part of the platform (reading, synthesis, report, response) tells an author what it
 * did with their words. A bean of this type is all that it takes: the stage appears on the follow page, over the API
 * and in mails.
 */
public interface Sequel {

    /**
     * What was done with a contribution, each with its instant and its address; {@code READ}, {@code ATTACHED}, {@code
     * CITED}, {@code ANSWERED} or {@code COMMITTED}, as many of each as there are, at most 100.
     */
    Mono<List<Milestone>> of(SpaceId space, UUID contribution);
}
