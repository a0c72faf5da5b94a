package org.egide.platform;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The site as a client of Keycloak. Its addresses are said, not discovered: the site starts while Keycloak is down. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    /** Our name for the realm in addresses. */
    static final String REALM = "egide";

    @Bean
    ReactiveClientRegistrationRepository clients(IdentityProperties identity) {
        return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(REALM)
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email")
                .issuerUri(identity.issuer())
                .authorizationUri(identity.endpoint("auth"))
                .tokenUri(identity.endpoint("token"))
                .jwkSetUri(identity.endpoint("certs"))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", identity.endpoint("logout")))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build());
    }

    /** Keycloak's pages speak the language that the person was reading. */
    @Bean
    ServerOAuth2AuthorizationRequestResolver authorizationRequests(ReactiveClientRegistrationRepository clients) {
        DefaultServerOAuth2AuthorizationRequestResolver usual =
                new DefaultServerOAuth2AuthorizationRequestResolver(clients);
        return new ServerOAuth2AuthorizationRequestResolver() {
            @Override
            public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
                return usual.resolve(exchange).map(request -> inLanguage(request, exchange));
            }

            @Override
            public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String client) {
                return usual.resolve(exchange, client).map(request -> inLanguage(request, exchange));
            }
        };
    }

    private static OAuth2AuthorizationRequest inLanguage(
            OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        String language =
                Objects.requireNonNull(exchange.getLocaleContext().getLocale()).getLanguage();
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(more -> more.put("ui_locales", language))
                .build();
    }

    /** Signing out of the site signs out of Keycloak too, on a computer that others may use. */
    @Bean
    ServerLogoutSuccessHandler afterSignOut(ReactiveClientRegistrationRepository clients) {
        OidcClientInitiatedServerLogoutSuccessHandler handler =
                new OidcClientInitiatedServerLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setLogoutSuccessUrl(URI.create("/"));
        return handler;
    }
}
