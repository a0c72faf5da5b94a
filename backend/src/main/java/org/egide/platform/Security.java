package org.egide.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Unavailable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/**
 * Who may come in: everybody reads and contributes; whatever needs a person asks for one in its controller, which the
 * rights then judge. People sign in on the pages with Keycloak, programs bring Keycloak's tokens.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Security {

    private static final Duration CLOCKS_APART = Duration.ofSeconds(60);

    @Bean
    SecurityWebFilterChain chain(
            ServerHttpSecurity http,
            ProblemEntryPoint entryPoint,
            ServerOAuth2AuthorizationRequestResolver requests,
            ServerLogoutSuccessHandler afterSignOut,
            SignedInSessions sessions,
            WayBack wayBack) {
        return http.csrf(CsrfSpec::disable) // SameOrigin refuses forged requests
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .headers(headers -> headers.disable()) // SecurityHeaders writes them
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance())) // WayBack does it
                .securityContextRepository(sessions)
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizationRequestResolver(requests)
                        .authorizedClientRepository(sessions.clients())
                        .securityContextRepository(sessions)
                        .authenticationSuccessHandler(wayBack)
                        .authenticationFailureHandler(wayBack))
                .logout(logout -> logout.requiresLogout(
                                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/sign-out"))
                        .logoutSuccessHandler(afterSignOut))
                .oauth2ResourceServer(
                        server -> server.authenticationEntryPoint(entryPoint).jwt(Customizer.withDefaults()))
                .build();
    }

    /** What the firewall rejects (a line end or U+0000 in an address) is answered as everything else is. */
    @Bean
    ServerExchangeRejectedHandler rejected() {
        return (exchange, rejection) -> Mono.error(new InvalidRequest("unreadable-request"));
    }

    /** Keys are fetched when the first token comes, not at start. */
    @Bean
    ReactiveJwtDecoder jwtDecoder(IdentityProperties identity, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_APART);
        times.setClock(clock);
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(identity.endpoint("certs"))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(identity.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(identity.audience()))));
        // Without its keys, a token is neither good nor bad: 503, not 401 nor 500.
        return token -> decoder.decode(token)
                .onErrorMap(IllegalStateException.class, away -> new Unavailable("identity-unavailable"));
    }
}
