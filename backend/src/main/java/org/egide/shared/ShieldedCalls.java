package org.egide.shared;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts the {@link Shield} before every public method of a {@link Facade} that returns a {@code Mono}.
 *
 * <p>Decided by reflection, once: AspectJ's own annotations would read class files, on the event loop, at the first
 * call of each method and for each new view.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ShieldedCalls extends StaticMethodMatcherPointcutAdvisor {

    private static final long serialVersionUID = 1L;

    ShieldedCalls(Shield shield) {
        setAdvice((MethodInterceptor) shield::protect);
    }

    @Override
    public boolean matches(Method method, Class<?> target) {
        return method.getReturnType() == Mono.class
                && Modifier.isPublic(method.getModifiers())
                && AnnotatedElementUtils.hasAnnotation(target, Facade.class);
    }
}
