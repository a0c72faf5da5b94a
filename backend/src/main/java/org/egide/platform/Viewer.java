package org.egide.platform;

import org.egide.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** Tells every page who reads it (nobody, most often), at which address, and who answers for the site. */
@ControllerAdvice(basePackages = {"org.egide.web", "org.egide.platform"})
class Viewer {

    private final SiteProperties site;

    Viewer(SiteProperties site) {
        this.site = site;
    }

    @ModelAttribute
    void tell(Model model, @Nullable Person viewer, ServerWebExchange exchange) {
        model.addAttribute("viewer", viewer);
        model.addAttribute("here", here(exchange));
        model.addAttribute("site", site);
    }

    /** The address of the page without its language, so that the other language is one link away. */
    static String here(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().pathWithinApplication().value();
        String query = request.getURI().getRawQuery();
        boolean shown = HttpMethod.GET.equals(request.getMethod());
        return !shown || query == null ? path : path + "?" + query;
    }
}
