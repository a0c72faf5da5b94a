package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.egide.testing.ServerTest;
import org.egide.testing.Site;
import org.egide.testing.StoredFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

/** Every address of the application, page or API, is in {@code docs/routes.txt}. */
@ServerTest
class RoutesTests {

    /** What Spring Security answers by itself, outside the handler mappings. */
    private static final List<String> SECURITY =
            List.of("GET /oauth2/authorization/{client}", "GET /login/oauth2/code/{client}", "POST /sign-out");

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext application;

    @Test
    void theStoredListIsWhatTheApplicationAnswers() throws IOException {
        Set<String> routes = new TreeSet<>();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RoutesTests::routes)
                .forEach(routes::add);
        application.getBeansOfType(SimpleUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getUrlMap().keySet().stream())
                .forEach(pattern -> routes.add(line("GET", pattern)));
        SECURITY.forEach(route -> routes.add(line(route.split(" ")[0], route.split(" ")[1])));
        assertThat(routes).hasSizeGreaterThan(40);
        String header = "# Every route, made by RoutesTests; pages also stand behind /fr and /en\n";
        StoredFile.isUpToDate("routes.txt", header + String.join("\n", routes) + "\n");
    }

    @Test
    void theRoutesOfTheSecurityChainAnswer() {
        Site site = Site.on(port);
        for (String route : SECURITY) {
            String[] parts = route.split(" ");
            int status = Site.result(site.client()
                            .method(HttpMethod.valueOf(parts[0]))
                            .uri(parts[1].replace("{client}", "egide"))
                            .exchange())
                    .getStatus()
                    .value();
            assertThat(status).as(route).isBetween(200, 399);
        }
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> names.stream().map(name -> line(name, pattern.getPatternString())));
    }

    /** Sorted by address, then by method. */
    private static String line(String method, String pattern) {
        return pattern + " " + method;
    }
}
