package org.egide.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.egide.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Completes the description of an operation with what follows from its signature: who must sign in, the parameters that
 * every route shares, and the problems that any such request may meet beside those that its controller names.
 */
@Component
class OperationDescription implements GlobalOperationCustomizer {

    private static final int FIRST_PROBLEM = 400;

    private final ProblemResponses problems;

    OperationDescription(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.setOperationId(method.getBeanType().getSimpleName().replace("Controller", "") + "."
                + method.getMethod().getName());
        if (asksForAPerson(method)) {
            operation.setSecurity(
                    List.of(new SecurityRequirement().addList(ApiDescription.KEYCLOAK, List.of("email"))));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(CommonParameters::describe);
        }
        operation.setResponses(responses(operation, method));
        return operation;
    }

    private ApiResponses responses(Operation operation, HandlerMethod method) {
        Map<Integer, Set<String>> codes = common(operation, method);
        ApiResponses described = new ApiResponses();
        operation.getResponses().forEach((status, response) -> {
            if (Integer.parseInt(status) >= FIRST_PROBLEM) {
                codes.computeIfAbsent(Integer.valueOf(status), none -> new TreeSet<>())
                        .addAll(ProblemResponses.codes(response.getDescription()));
            } else {
                described.addApiResponse(status, withHeaders(status, response, operation));
            }
        });
        codes.forEach((status, said) -> described.addApiResponse(status.toString(), problems.of(status, said)));
        return described;
    }

    private static Map<Integer, Set<String>> common(Operation operation, HandlerMethod method) {
        Map<Integer, Set<String>> codes = new TreeMap<>();
        codes.put(401, new TreeSet<>(Set.of("invalid-token")));
        codes.put(406, new TreeSet<>(Set.of("not-acceptable")));
        codes.put(500, new TreeSet<>(Set.of("internal-error")));
        codes.put(503, new TreeSet<>(Set.of("identity-unavailable")));
        if (asksForAPerson(method)) {
            codes.get(401).add("not-signed-in");
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(OperationDescription::isRead)) {
            codes.put(400, new TreeSet<>(Set.of("unreadable-request")));
        }
        if (operation.getRequestBody() != null) {
            codes.computeIfAbsent(400, none -> new TreeSet<>()).add("unreadable-body");
            codes.put(413, new TreeSet<>(Set.of("body-too-large")));
            codes.put(415, new TreeSet<>(Set.of("unsupported-media-type")));
        }
        if (!AnnotatedElementUtils.hasAnnotation(method.getMethod(), GetMapping.class)) {
            codes.put(403, new TreeSet<>(Set.of("cross-origin")));
        }
        return codes;
    }

    /** A parameter that is more than a text, and may be unreadable. */
    private static boolean isRead(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        return !(schema instanceof StringSchema) || schema.getEnum() != null;
    }

    private static boolean asksForAPerson(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Person.class && !isNullable(parameter));
    }

    private static boolean isNullable(MethodParameter parameter) {
        return parameter.getParameter().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ApiResponse withHeaders(String status, ApiResponse response, Operation operation) {
        if (status.equals("201") || status.equals("202")) {
            response.addHeaderObject("Location", header("Where what was created is read"));
        }
        if (status.equals("200")
                && operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getName().equals("after"))) {
            response.addHeaderObject("Link", header("`<…>; rel=\"next\"` while another page follows (RFC 8288)"));
        }
        return response;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
