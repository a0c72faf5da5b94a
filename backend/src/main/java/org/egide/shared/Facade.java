package org.egide.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Service;

/**
 * A module's public face. Everything that it returns as a {@code Mono} runs behind the {@link Shield}: a client that
 * goes away does not cancel the database's work.
 */
@Documented
@Service
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Facade {

    /** A name for the container, where another module has a facade of the same name. */
    @AliasFor(annotation = Service.class)
    String value() default "";
}
