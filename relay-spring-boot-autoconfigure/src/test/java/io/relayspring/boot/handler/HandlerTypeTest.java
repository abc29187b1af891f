package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.call.Call;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.messaging.handler.annotation.Header;

/** Handlers whose types say it elsewhere: in type arguments, in interfaces, behind proxies of interfaces. */
class HandlerTypeTest extends HandlerCase {

    @Test
    void aTypeVariableIsWhatTheBeanPutsInItsPlace() {
        simulated().withBean(Echo.class).withBean(Greeter.class).run(context -> {
            text(context, "echo", "hello");
            assertThat(reply(context)).isEqualTo("echo of hello");
            ring(context, "greet").awaitHeard("Hello").awaitEnded();
        });
    }

    @Test
    void aTypeVariableForWhichThereIsNoValueIsRefusedByItsType() {
        simulated()
                .withBean(Runner.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(RelayConfigurationException.class)
                        .hasMessageContaining("has a parameter of type Runnable, for which there is no value"));
    }

    @Test
    void theParametersMayBeAnnotatedInTheInterface() {
        simulated()
                .withBean(Desk.class)
                .run(context ->
                        ring(context, "desk").awaitHeard("Hello " + CALLER).awaitEnded());
    }

    @Test
    void aHandlerBehindAProxyOfAnInterfaceIsFound() {
        simulated()
                .withBean("plain", Plain.class, () -> (Plain) new ProxyFactory(new PlainDesk()).getProxy())
                .run(context -> ring(context, "plain").awaitHeard("Hello").awaitEnded());
    }

    @Test
    void aHandlerBehindAScopedProxyOfAnInterfaceIsFound() {
        simulated()
                .withUserConfiguration(Scoped.class)
                .run(context -> ring(context, "plain").awaitHeard("Hello").awaitEnded());
    }

    // Otherwise the body would be taken for the number.
    @Test
    void annotationsThatTheProxyHidesAreRefused() {
        simulated()
                .withBean("texts", Texts.class, () -> (Texts) new ProxyFactory(new AnnotatedTexts()).getProxy())
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(RelayConfigurationException.class)
                        .hasMessageContaining("AnnotatedTexts.text")
                        .hasMessageContaining("is called through the interface " + Texts.class.getName()));
    }

    @Test
    void aFinalMethodOfAProxiedClassIsRefused() {
        simulated()
                .withBean("last", Final.class, () -> {
                    ProxyFactory proxy = new ProxyFactory(new Final());
                    proxy.setProxyTargetClass(true);
                    return (Final) proxy.getProxy();
                })
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(RelayConfigurationException.class)
                        .hasMessageContaining("cannot be called through the proxy"));
    }

    abstract static class Replying<T> {

        @RelayMessageHandler("echo")
        String text(T body) {
            return "echo of " + body;
        }
    }

    static class Echo extends Replying<String> {}

    abstract static class Answering<T> {

        @RelayCallHandler("greet")
        void answer(T what) {
            say((Call) what, "Hello");
        }
    }

    static class Greeter extends Answering<Call> {}

    static class Runner extends Answering<Runnable> {}

    interface Annotated {

        @RelayCallHandler("desk")
        void answer(Call call, @Header("from") String from);
    }

    static class Desk implements Annotated {

        @Override
        public void answer(Call call, String from) {
            say(call, "Hello " + from);
        }
    }

    interface Plain {

        void answer(Call call);
    }

    static class PlainDesk implements Plain {

        @Override
        @RelayCallHandler("plain")
        public void answer(Call call) {
            say(call, "Hello");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Scoped {

        @Bean
        @Scope(scopeName = BeanDefinition.SCOPE_PROTOTYPE, proxyMode = ScopedProxyMode.INTERFACES)
        PlainDesk scoped() {
            return new PlainDesk();
        }
    }

    interface Texts {

        void text(String from);
    }

    static class AnnotatedTexts implements Texts {

        @Override
        @RelayMessageHandler("texts")
        public void text(@Header("from") String from) {}
    }

    static class Final {

        @RelayCallHandler("last")
        final void answer(Call call) {}
    }
}
