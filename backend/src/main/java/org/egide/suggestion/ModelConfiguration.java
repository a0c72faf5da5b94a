package org.egide.suggestion;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Everything of the language model: without its address none of these beans is made, and no connection can be. */
@Configuration(proxyBeanMethods = false)
@Conditional(WhereAModelIs.class)
@EnableConfigurationProperties(ModelProperties.class)
class ModelConfiguration {

    @Bean
    ModelClient modelClient(ModelProperties properties, JsonMapper json) {
        return new ModelClient(properties, json);
    }

    @Bean
    @Order(10)
    ModelSuggester modelSuggester(
            ModelProperties properties, ModelClient client, Arguments arguments, MeterRegistry meters, Clock clock) {
        return new ModelSuggester(
                properties, client, space -> arguments.all(space, Audience.GUARANTORS), meters, clock);
    }
}
