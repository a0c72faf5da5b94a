package org.egide.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Suggester;
import org.egide.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Without an address there is no model: no bean that could connect anywhere. */
@DatabaseTest
class NoModelTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext site;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(ModelConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(JsonMapper.class, JsonMapper::new)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(Arguments.class, () -> mock(Arguments.class));

    @Test
    void theSiteAsItIsDeliveredHasOnlyTheLexicalOne() {
        assertThat(site.getBeansOfType(Suggester.class).values())
                .extracting(Suggester::name)
                .containsExactly("lexical");
        assertThat(site.getBeansOfType(ModelClient.class)).isEmpty();
    }

    @Test
    void anEmptyAddressIsNone() {
        runner.withPropertyValues("egide.suggestions.model.url=")
                .run(context -> assertThat(context).doesNotHaveBean(ModelClient.class));
    }

    @Test
    void anAddressIsAllThatItTakesAndNothingIsSentYet() {
        try (PretendModel model = new PretendModel()) {
            runner.withPropertyValues(
                            "egide.suggestions.model.url=" + model.url(), "egide.suggestions.model.name=petit")
                    .run(context ->
                            assertThat(context.getBean(Suggester.class).name()).isEqualTo("model/petit"));
            assertThat(model.asked).isEmpty();
        }
    }
}
