package org.egide.platform;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webflux.api.OpenApiWebfluxResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Serves the description of the API from a thread of its own, where it is made soon after the start: the making takes
 * seconds, which the library would spend on an event loop, at the first request.
 */
@Component
@ConditionalOnWebApplication
class DescriptionAhead extends OpenApiWebfluxResource {

    private static final Scheduler THREAD = Schedulers.newBoundedElastic(1, 1_000, "api-description");

    DescriptionAhead(
            ObjectFactory<OpenAPIService> service,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(service, requests, responses, operations, properties, providers, customizers);
    }

    /** Later than the first pages, which it would slow down. */
    @Scheduled(initialDelayString = "${egide.api.described-after:PT20S}")
    Mono<Void> makeAhead() {
        return Mono.<Void>fromRunnable(() -> getOpenApi(Locale.ENGLISH)).subscribeOn(THREAD);
    }

    @Override
    public Mono<byte[]> openapiJson(ServerHttpRequest request, String address, Locale locale) {
        return apart(() -> super.openapiJson(request, address, locale));
    }

    @Override
    public Mono<byte[]> openapiYaml(ServerHttpRequest request, String address, Locale locale) {
        return apart(() -> super.openapiYaml(request, address, locale));
    }

    private static Mono<byte[]> apart(Callable<Mono<byte[]>> making) {
        return Mono.fromCallable(making).flatMap(Function.identity()).subscribeOn(THREAD);
    }
}
