package org.egide.platform;

import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Parses every template and reads every bundle on the start-up thread, before the first request: the start fails when
 * one cannot be parsed, and no request pays for it.
 */
@Component
class WarmUp implements SmartInitializingSingleton {

    /** Looked for in every bundle, to the last. */
    private static final String IN_NO_BUNDLE = "warm-up";

    private final ITemplateEngine engine;
    private final MessageSource messages;

    WarmUp(ITemplateEngine engine, MessageSource messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Locale locale : Languages.SPOKEN) {
            messages.getMessage(IN_NO_BUNDLE, null, "", locale);
        }
        try {
            Templates.read().keySet().forEach(this::parse);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The templates cannot be read.", unreadable);
        }
    }

    /** Asked for in pieces, a template is parsed and kept, and no piece of it rendered. */
    private void parse(String template) {
        engine.processThrottled(template, new Context(Locale.FRENCH));
    }
}
