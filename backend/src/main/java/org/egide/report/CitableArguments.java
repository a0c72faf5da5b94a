package org.egide.report;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentState;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Arguments as a report cites them: {@code @a3}. One that was replaced or retired is no part of the synthesis any more,
 * and cannot be cited.
 */
@Component
class CitableArguments implements Citable {

    /** What its citations begin with. */
    static final String PREFIX = "a";

    private final Arguments arguments;
    private final MessageSource messages;

    CitableArguments(Arguments arguments, MessageSource messages) {
        this.arguments = arguments;
        this.messages = messages;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Mono<List<Cited>> cited(Consultation consultation, List<String> names, Locale language) {
        return arguments
                .numbered(consultation.id(), Audience.PUBLIC, Numbers.of(names))
                .map(found -> inWords(consultation, found, language));
    }

    @Override
    public Mono<List<Cited>> find(Consultation consultation, String typed, int limit, Locale language) {
        return arguments
                .find(consultation.id(), Audience.PUBLIC, typed, limit)
                .map(found -> inWords(consultation, found, language));
    }

    private List<Cited> inWords(Consultation consultation, List<Argument> found, Locale language) {
        Phrases phrases = new Phrases(messages, language);
        return found.stream()
                .filter(one -> one.state() == ArgumentState.LIVE)
                .map(one -> new Cited(
                        PREFIX + one.number(),
                        phrases.say("cited.argument", String.valueOf(one.number())),
                        one.wording(),
                        phrases.page(consultation.slug()) + "/arguments/" + one.number(),
                        one.id().toString(),
                        null))
                .toList();
    }
}
