package org.egide.web;

import org.egide.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** Tells every page who reads it: nobody, most often. */
@ControllerAdvice(basePackages = "org.egide.web")
class Viewer {

    @ModelAttribute("viewer")
    @Nullable
    Person viewer(@Nullable Person person) {
        return person;
    }

    /** The address of the page without its language, so that the other language is one link away. */
    @ModelAttribute("here")
    String here(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        String query = exchange.getRequest().getURI().getRawQuery();
        boolean shown = HttpMethod.GET.equals(exchange.getRequest().getMethod());
        return !shown || query == null ? path : path + "?" + query;
    }
}
