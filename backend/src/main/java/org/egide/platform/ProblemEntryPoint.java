package org.egide.platform;

import org.egide.shared.NotAllowed;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers a token that is not valid as every other refusal is answered. */
@Component
class ProblemEntryPoint implements ServerAuthenticationEntryPoint {

    private final ProblemWriter problems;

    ProblemEntryPoint(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refused) {
        return problems.write(exchange, new NotAllowed("invalid-token"));
    }
}
