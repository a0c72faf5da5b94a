package org.egide.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.egide.identity.Person;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The description of the API (OpenAPI 3.1). What is true of every route is said here and in {@link
 * OperationDescription};
 * what is true of one, in its controller; schemas come from the records and their Javadoc.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** Name of the way to prove who one is. */
    static final String KEYCLOAK = "keycloak";

    private static final String MANNERS = """
            Public reads need no key, and contributing needs no account. Everything else takes an OAuth2 bearer \
            token of \
            Keycloak for the audience `egide-api`; rights follow the person's role on each consultation.

            - **Language**: French unless `Accept-Language` says `en`; `/fr` or `/en` before an address decides too.
            - **Errors**: `application/problem+json` (RFC 9457) everywhere. `type` is a page that explains the \
            problem, and \
            its last part a stable code; `errors[]` names each field at fault by a JSON Pointer.
            - **Lists**: `limit` and `after`; `next` and `Link: rel="next"` give the cursor of the following page.
            - **Creation**: `201` and `Location`. The same `Idempotency-Key` and body give the same answer for 24 hours.
            - **Versions**: reads give an `ETag` and answer `304` to `If-None-Match`; edits ask for `If-Match`.
            - **Limits**: `RateLimit` and `RateLimit-Policy` say what is left; beyond it `429` with `Retry-After`.
            - **The Merkle log** of a consultation stands at `/consultations/{slug}/log/`, as C2SP tlog-tiles has it: \
            `checkpoint`, `keys` and `tile/…`.
            - **Browsers of other sites** may read (`Access-Control-Allow-Origin: *`), without credentials.
            - **End of life**: a version of this API is announced dead a year ahead, by `Deprecation` (RFC 9745) and \
            `Sunset` (RFC 8594).
            """;

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class);
    }

    @Bean
    OpenAPI openApi(IdentityProperties identity) {
        return new OpenAPI()
                .info(new Info()
                        .title("Égide")
                        .version("1")
                        .summary("Public consultations: read, contribute, follow, moderate.")
                        .description(MANNERS)
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .tags(List.of(
                        new Tag().name("Consultations").description("What is asked, by whom, and until when"),
                        new Tag().name("Contributions").description("What people wrote, and writing it"),
                        new Tag().name("Receipts").description("What the holder of a receipt may do"),
                        new Tag().name("Moderation").description("The guarantors' queue and decisions"),
                        new Tag().name("Two keys").description("What a guarantor and an owner do together only"),
                        new Tag().name("Imports").description("Files of contributions, received in the background")))
                .servers(List.of(new Server().url("/").description("This site")))
                .components(new Components()
                        .addSchemas(ProblemResponses.SCHEMA, ProblemResponses.schema())
                        .addSecuritySchemes(KEYCLOAK, keycloak(identity)));
    }

    /** Javadoc of our records; there is none of an array, of which the library would fail instead of saying so. */
    @Bean
    @Primary
    JavadocProvider javadoc() {
        return new SpringDocJavadocProvider() {
            @Override
            public String getClassJavadoc(Class<?> type) {
                return type.isArray() ? "" : super.getClassJavadoc(type);
            }
        };
    }

    private static SecurityScheme keycloak(IdentityProperties identity) {
        Scopes scopes = new Scopes()
                .addString("openid", "who the person is")
                .addString("email", "the verified address by which consultations name their guarantors");
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("The realm of this site. Tokens live five minutes.")
                .flows(new OAuthFlows()
                        .authorizationCode(new OAuthFlow()
                                .authorizationUrl(identity.endpoint("auth"))
                                .tokenUrl(identity.endpoint("token"))
                                .scopes(scopes))
                        .clientCredentials(new OAuthFlow()
                                .tokenUrl(identity.endpoint("token"))
                                .scopes(scopes)));
    }
}
