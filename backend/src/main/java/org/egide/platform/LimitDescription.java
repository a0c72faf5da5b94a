package org.egide.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Says of each operation that {@link RateLimitFilter} counts that it may be refused, and how one sees what is left. */
@Component
@Order(0) // before the examples of all problems are gathered
class LimitDescription implements GlobalOpenApiCustomizer {

    private static final String LEFT = "What is left, and in how many seconds all of it is back (RateLimit fields)";
    private static final String POLICY = "The limit that applies, and its window in seconds";

    private final RateLimitFilter limits;
    private final ProblemResponses problems;

    LimitDescription(RateLimitFilter limits, ProblemResponses problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().forEach(this::describe);
    }

    private void describe(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            if (limits.applies(HttpMethod.valueOf(method.name()), path)) {
                describe(operation.getResponses());
            }
        });
    }

    private void describe(ApiResponses responses) {
        ApiResponse refusal = problems.of(429, Set.of("too-many-requests"));
        refusal.addHeaderObject(HttpHeaders.RETRY_AFTER, header("Seconds until one more is let in"));
        responses.addApiResponse("429", refusal);
        responses.values().forEach(response -> {
            response.addHeaderObject("RateLimit", header(LEFT));
            response.addHeaderObject("RateLimit-Policy", header(POLICY));
        });
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
