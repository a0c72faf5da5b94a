package org.egide.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.egide.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every facade stands behind the shield, unless nothing that it answers is waited for. */
@ServerTest
class ShieldedCallsTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext application;

    @Test
    void everyFacadeIsShielded() {
        assertThat(application.getBeansWithAnnotation(Facade.class).values())
                .filteredOn(ShieldedCallsTests::isWaitedFor)
                .hasSizeGreaterThan(50)
                .allSatisfy(facade -> assertThat(Arrays.stream(((Advised) facade).getAdvisors()))
                        .anyMatch(ShieldedCalls.class::isInstance));
    }

    private static boolean isWaitedFor(Object facade) {
        return Arrays.stream(AopUtils.getTargetClass(facade).getMethods())
                .anyMatch(method -> Publisher.class.isAssignableFrom(method.getReturnType()));
    }
}
