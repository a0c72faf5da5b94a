package org.egide.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives controllers the person who is signed in. A parameter that is {@code @Nullable} also takes nobody; any other one
 * refuses nobody with {@code not-signed-in}.
 */
@Component
class PersonResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Person.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        Mono<Object> person = ReactiveSecurityContextHolder.getContext().mapNotNull(context -> person(context));
        return parameter.isOptional()
                        || parameter.getParameterAnnotation(Nullable.class) != null
                        || isNullable(parameter)
                ? person
                : person.switchIfEmpty(Mono.error(() -> new NotAllowed("not-signed-in")));
    }

    private static boolean isNullable(MethodParameter parameter) {
        return Arrays.stream(parameter.getParameter().getAnnotatedType().getAnnotations())
                .anyMatch(Nullable.class::isInstance);
    }

    /** Who is signed in; null for nobody. */
    static @Nullable Person person(SecurityContext context) {
        var authentication = context.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? toPerson(claims)
                : null;
    }

    /** An address that Keycloak did not verify is nobody's. */
    static Person toPerson(ClaimAccessor claims) {
        String subject = claims.getClaimAsString("sub");
        String name = claims.getClaimAsString("name");
        String email = claims.getClaimAsString("email");
        boolean verified = Boolean.TRUE.equals(claims.getClaimAsBoolean("email_verified"));
        String account = subject == null ? "" : subject;
        return new Person(
                account,
                name == null ? account : name,
                verified && email != null ? email.toLowerCase(Locale.ROOT) : null,
                roles(claims.getClaimAsStringList("roles")));
    }

    private static Set<PlatformRole> roles(@Nullable List<String> names) {
        return names == null
                ? Set.of()
                : Arrays.stream(PlatformRole.values())
                        .filter(role -> names.contains(role.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
