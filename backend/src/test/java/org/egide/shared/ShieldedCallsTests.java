package org.egide.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import org.egide.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every facade stands behind the shield. */
@ServerTest
class ShieldedCallsTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext application;

    @Test
    void everyFacadeIsShielded() {
        Collection<Object> facades =
                application.getBeansWithAnnotation(Facade.class).values();
        assertThat(facades)
                .hasSizeGreaterThan(5)
                .allSatisfy(facade -> assertThat(Arrays.stream(((Advised) facade).getAdvisors()))
                        .anyMatch(ShieldedCalls.class::isInstance));
    }
}
