package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.Awaited;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.call.Call;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

/** On what beans handlers may stand: behind proxies, of any scope, lazy, with inherited methods. */
class HandlerBeanTest extends HandlerCase {

    @Test
    void aClassProxyIsAnsweredThroughItsAdvice() {
        proxied(new Greeter(), true).run(context -> {
            ring(context, "ivr").awaitHeard("Hello").awaitEnded();
            assertThat(Awaited.next(context.getBean("advice", Advice.class).calls))
                    .isEqualTo("answer");
        });
    }

    @Test
    void anInterfaceProxyIsAnsweredThroughItsAdvice() {
        proxied(new Greeter(), false).run(context -> {
            ring(context, "ivr").awaitHeard("Hello").awaitEnded();
            assertThat(Awaited.next(context.getBean("advice", Advice.class).calls))
                    .isEqualTo("answer");
        });
    }

    @Test
    void aPrototypeAnswersEachCallWithABeanOfItsOwn() {
        simulated()
                .withBean(Prototype.class, Prototype::new, d -> d.setScope(BeanDefinition.SCOPE_PROTOTYPE))
                .run(context -> {
                    ring(context, "ivr").awaitHeard("call 1 of this bean").awaitEnded();
                    ring(context, "ivr").awaitHeard("call 1 of this bean").awaitEnded();
                });
    }

    @Test
    void aScopedProxyAnswersOnce() {
        simulated().withUserConfiguration(ScopedHandler.class).run(context -> {
            ring(context, "ivr").awaitHeard("call 1 of this bean").awaitEnded();
            ring(context, "ivr").awaitHeard("call 1 of this bean").awaitEnded();
        });
    }

    @Test
    void anInheritedHandlerAnswersAndAnOverriddenOneAsItIsOverridden() {
        simulated().withBean(Heir.class).run(context -> {
            ring(context, "inherited").awaitHeard("as before").awaitEnded();
            ring(context, "overridden").awaitHeard("as never before").awaitEnded();
        });
    }

    @Test
    void aLazyBeanIsMadeWhenItsFirstCallRings() {
        simulated()
                .withBean(Prototype.class, Prototype::new, d -> d.setLazyInit(true))
                .run(context -> {
                    ring(context, "ivr").awaitHeard("call 1 of this bean").awaitEnded();
                    ring(context, "ivr").awaitHeard("call 2 of this bean").awaitEnded();
                });
    }

    @Test
    void whereAllBeansAreLazyHandlersAreFoundAndAnswer() {
        simulated()
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .withBean(Prototype.class)
                .run(context ->
                        ring(context, "ivr").awaitHeard("call 1 of this bean").awaitEnded());
    }

    private ApplicationContextRunner proxied(Greeter target, boolean byClass) {
        Advice advice = new Advice();
        ProxyFactory factory = new ProxyFactory(target);
        factory.setProxyTargetClass(byClass);
        factory.addAdvice(advice);
        Object proxy = factory.getProxy();
        return simulated().withBean("advice", Advice.class, () -> advice).withBean("greeter", Greets.class, () ->
                (Greets) proxy);
    }

    interface Greets {
        @RelayCallHandler("ivr")
        void answer(Call call);
    }

    static class Greeter implements Greets {

        @Override
        public void answer(Call call) {
            say(call, "Hello");
        }
    }

    static class Advice implements MethodInterceptor {

        private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

        @Override
        public Object invoke(MethodInvocation invocation) throws Throwable {
            calls.add(invocation.getMethod().getName());
            return invocation.proceed();
        }
    }

    static class Prototype {

        private int calls;

        @RelayCallHandler("ivr")
        void answer(Call call) {
            calls++;
            say(call, "call " + calls + " of this bean");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ScopedHandler {

        @Bean
        @Scope(scopeName = BeanDefinition.SCOPE_PROTOTYPE, proxyMode = ScopedProxyMode.TARGET_CLASS)
        Prototype scoped() {
            return new Prototype();
        }
    }

    static class Ancestor {

        @RelayCallHandler("inherited")
        void inherited(Call call) {
            say(call, "as before");
        }

        @RelayCallHandler("overridden")
        void overridden(Call call) {
            say(call, "as before");
        }
    }

    static class Heir extends Ancestor {

        @Override
        void overridden(Call call) {
            say(call, "as never before");
        }
    }
}
