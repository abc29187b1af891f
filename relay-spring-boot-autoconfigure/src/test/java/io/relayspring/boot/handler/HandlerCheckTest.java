package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.boot.RelayRunner;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayExceptionHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.device.Device;
import io.relayspring.core.message.Message;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;

/** What is found at start, and what is refused at start. */
class HandlerCheckTest {

    private final ApplicationContextRunner runner = RelayRunner.unstarted();

    @Test
    void theContextsOfHandlersAreWantedWithoutBeingListed() {
        subscribed(
                Contexts.class,
                contexts -> assertThat(contexts)
                        .containsExactlyInAnyOrder(
                                "plain", "one", "two", "from-property", "a", "b", "texts", "composed"));
    }

    @Test
    void aLazyBeanIsFoundWithoutBeingMade() {
        runner.withBean(Contexts.class, Contexts::new, definition -> definition.setLazyInit(true))
                .withPropertyValues("answer.context=from-property", "answer.list=a,b")
                .run(context -> {
                    assertThat(context.getBean(RelayClient.class).contexts()).contains("plain");
                    assertThat(context.getSourceApplicationContext().getAutowireCapableBeanFactory())
                            .isInstanceOfSatisfying(
                                    SingletonBeanRegistry.class,
                                    singletons -> assertThat(singletons.getSingletonNames())
                                            .noneMatch(name -> name.contains("contexts")));
                });
    }

    @Test
    void twoHandlersOfOneContextAreRefused() {
        refused(Duplicate.class, "first", "second").hasMessageContaining("the context \"same\"");
    }

    @Test
    void twoHandlersOfEveryOtherContextAreRefused() {
        refused(DuplicateFallback.class, "first", "second").hasMessageContaining("every other context");
    }

    @Test
    void aCallHandlerAndAMessageHandlerMayShareAContext() {
        subscribed(Shared.class, contexts -> assertThat(contexts).containsExactly("same"));
    }

    @Test
    void aBlankContextIsRefused() {
        refused(BlankContext.class).hasMessageContaining("is blank");
    }

    @Test
    void aParameterThatNothingCanFillIsRefused() {
        refused(UnknownParameter.class, "answer").hasMessageContaining("of type Runnable");
        refused(TextOfACall.class, "answer").hasMessageContaining("of type String");
        refused(MessageOfACall.class, "answer").hasMessageContaining("of type Message");
    }

    @Test
    void aHeaderThatThereIsNotIsRefused() {
        refused(UnknownHeader.class, "answer").hasMessageContaining("\"form\"");
        refused(CallIdOfAMessage.class, "text").hasMessageContaining("\"callId\"");
    }

    @Test
    void aResultThatNobodyTakesIsRefused() {
        refused(Returning.class, "answer").hasMessageContaining("returns String");
    }

    @Test
    void aReplyMustBeText() {
        refused(ReturningNumbers.class, "text").hasMessageContaining("returns List");
    }

    @Test
    void twoHandlersOfOneIdAreRefused() {
        refused(SameId.class, "first", "second").hasMessageContaining("the id \"twin\"");
    }

    @Test
    void aValueThatAnAttributeCannotHaveIsRefused() {
        refused(BadConcurrency.class, "answer")
                .hasMessageContaining("concurrency")
                .hasMessageContaining("\"many\"");
        refused(BadAfterReturn.class, "answer")
                .hasMessageContaining("afterReturn")
                .hasMessageContaining("\"sing\"");
        refused(BadAutoStartup.class, "answer")
                .hasMessageContaining("autoStartup")
                .hasMessageContaining("\"maybe\"");
        refused(BadErrorHandler.class, "answer").hasMessageContaining("error handler 'nobody'");
    }

    @Test
    void aConditionThatCannotBeReadOrAsksForWhatThereIsNotIsRefused() {
        refused(BadCondition.class, "answer").hasMessageContaining("cannot be read");
        refused(UnknownFact.class, "answer").hasMessageContaining("asks for form");
        refused(BodyOfACall.class, "answer").hasMessageContaining("asks for body");
    }

    @Test
    void exceptionMethodsAreCheckedToo() {
        refused(SameException.class).hasMessageContaining("Two @RelayExceptionHandler methods");
        refused(NoException.class).hasMessageContaining("is for no exception");
        refused(OddException.class).hasMessageContaining("of type Runnable");
    }

    @Test
    void everyDocumentedSignatureIsAccepted() {
        subscribed(Signatures.class, contexts -> assertThat(contexts).hasSize(4));
    }

    @Test
    void aMethodThatTheProxyHidesIsRefused() {
        runner.withBean("hidden", Runnable.class, () -> {
                    ProxyFactory proxy = new ProxyFactory(new Hidden());
                    proxy.setProxyTargetClass(true);
                    return (Runnable) proxy.getProxy();
                })
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(RelayConfigurationException.class)
                        .hasMessageContaining("cannot be called through the proxy"));
    }

    @Test
    void aNativeImageMayCallTheMethods() throws NoSuchMethodException {
        RuntimeHints hints = new RuntimeHints();
        new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, Shared.class);
        Method method = Shared.class.getDeclaredMethod("answer", Call.class);
        assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(method))
                .accepts(hints);
    }

    private void subscribed(Class<?> handlers, Consumer<Iterable<String>> check) {
        runner.withBean(handlers)
                .withPropertyValues("answer.context=from-property", "answer.list=a,b")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    check.accept(context.getBean(RelayClient.class).contexts());
                });
    }

    private AbstractThrowableAssert<?, ?> refused(Class<?> handlers, String... methods) {
        Throwable[] failure = new Throwable[1];
        runner.withBean(handlers).run(context -> failure[0] = context.getStartupFailure());
        AbstractThrowableAssert<?, ?> refusal = assertThat(failure[0]).isInstanceOf(RelayConfigurationException.class);
        List.of(methods).forEach(m -> refusal.hasMessageContaining(handlers.getName() + "." + m));
        return refusal;
    }

    static class Contexts {

        @RelayCallHandler("plain")
        void plain(Call call) {}

        @RelayCallHandler(context = {"one", " two "})
        void several(Call call) {}

        @RelayCallHandler("${answer.context}")
        void placeholder(Call call) {}

        @RelayCallHandler("#{'${answer.list}'.split(',')}")
        void expression(Call call) {}

        @RelayMessageHandler("texts")
        void texts(Message message) {}

        @RelayMessageHandler
        void otherTexts(Message message) {}

        @Composed
        void composed(Call call) {}

        @RelayCallHandler
        void others(Call call) {}
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RelayCallHandler(context = "composed")
    @interface Composed {}

    static class Duplicate {

        @RelayCallHandler({"same", "other"})
        void first(Call call) {}

        @RelayCallHandler("same")
        void second(Call call) {}
    }

    static class DuplicateFallback {

        @RelayCallHandler
        void first(Call call) {}

        @RelayCallHandler
        void second(Call call) {}
    }

    static class Shared {

        @RelayCallHandler("same")
        void answer(Call call) {}

        @RelayMessageHandler("same")
        void text(Message message) {}
    }

    static class BlankContext {

        @RelayCallHandler(" ")
        void answer(Call call) {}
    }

    static class UnknownParameter {

        @RelayCallHandler("a")
        void answer(Call call, Runnable unknown) {}
    }

    static class TextOfACall {

        @RelayCallHandler("a")
        void answer(String text) {}
    }

    static class MessageOfACall {

        @RelayCallHandler("a")
        void answer(Message message) {}
    }

    static class UnknownHeader {

        @RelayCallHandler("a")
        void answer(@Header("form") String misspelt) {}
    }

    static class CallIdOfAMessage {

        @RelayMessageHandler("a")
        void text(@Header("callId") String id) {}
    }

    static class Returning {

        @RelayCallHandler("a")
        String answer(Call call) {
            return "nobody hears this";
        }
    }

    static class ReturningNumbers {

        @RelayMessageHandler("a")
        List<Integer> text() {
            return List.of(1);
        }
    }

    static class SameId {

        @RelayCallHandler(context = "a", id = "twin")
        void first(Call call) {}

        @RelayCallHandler(context = "b", id = "twin")
        void second(Call call) {}
    }

    static class BadConcurrency {

        @RelayCallHandler(context = "a", concurrency = "many")
        void answer(Call call) {}
    }

    static class BadAfterReturn {

        @RelayCallHandler(context = "a", afterReturn = "sing")
        void answer(Call call) {}
    }

    static class BadAutoStartup {

        @RelayCallHandler(context = "a", autoStartup = "maybe")
        void answer(Call call) {}
    }

    static class BadErrorHandler {

        @RelayCallHandler(context = "a", errorHandler = "nobody")
        void answer(Call call) {}
    }

    static class BadCondition {

        @RelayCallHandler(context = "a", condition = "from ==")
        void answer(Call call) {}
    }

    static class UnknownFact {

        @RelayCallHandler(context = "a", condition = "form.length > 3 and to matches '.*'")
        void answer(Call call) {}
    }

    static class BodyOfACall {

        @RelayCallHandler(context = "a", condition = "{'x'}.contains(body)")
        void answer(Call call) {}
    }

    static class SameException {

        @RelayCallHandler("a")
        void answer(Call call) {}

        @RelayExceptionHandler
        void first(IllegalStateException failure) {}

        @RelayExceptionHandler(IllegalStateException.class)
        void second() {}
    }

    static class NoException {

        @RelayCallHandler("a")
        void answer(Call call) {}

        @RelayExceptionHandler
        void any(Call call) {}
    }

    static class OddException {

        @RelayCallHandler("a")
        void answer(Call call) {}

        @RelayExceptionHandler
        void any(Exception failure, Runnable odd) {}
    }

    static class Signatures {

        @RelayCallHandler("a")
        void nothing() {}

        @RelayCallHandler("b")
        void all(
                Call call,
                Device device,
                RelayClient client,
                @Header("from") String from,
                @Header("to") String to,
                @Header("context") String context,
                @Header("callId") String callId,
                @Header(name = "unheard-of", required = false) Optional<String> optional) {}

        @RelayMessageHandler("c")
        void body(String body, @Header String messageId) {}

        @RelayMessageHandler("d")
        void payload(@Payload String body, Message message, RelayClient client, @Header("from") String from) {}
    }

    static class Hidden implements Runnable {

        @RelayCallHandler("a")
        private void answer(Call call) {}

        @Override
        public void run() {}
    }
}
