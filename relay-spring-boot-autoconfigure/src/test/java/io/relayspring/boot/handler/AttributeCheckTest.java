package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.RelayClientBuilderCustomizer;
import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.boot.RelayRunner;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayExceptionHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.call.Call;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;

/** Attributes, replies and exception methods that could not work are refused at start. */
class AttributeCheckTest {

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
    void whatCannotBeResolvedIsRefusedWithItsHandler() {
        refused(UnknownPlaceholder.class, "answer").hasMessageContaining("\"${office.line}\"");
        refused(UnknownPlaceholderOfId.class, "answer").hasMessageContaining("'office.id'");
        refused(UnknownBean.class, "answer").hasMessageContaining("No bean named 'office'");
        refused(BadExpression.class, "answer").hasMessageContaining("\"#{1 +}\"");
    }

    @Test
    void severalErrorHandlersWithoutACommonOneAreRefused() {
        RelayRunner.unstarted()
                .withBean(Plain.class)
                .withBean("one", RelayHandlerErrorHandler.class, () -> (call, failure) -> {})
                .withBean("two", RelayHandlerErrorHandler.class, () -> (call, failure) -> {})
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(RelayConfigurationException.class)
                        .hasMessageContaining("several error handlers"));
    }

    @Test
    void aContextThatCodeHasGivenAwayIsRefused() {
        RelayRunner.unstarted()
                .withBean(Plain.class)
                .withBean(RelayClientBuilderCustomizer.class, () -> builder -> builder.onCall("a", call -> {}))
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(RelayConfigurationException.class)
                        .hasMessageContaining("context a has a call handler already")
                        .hasMessageContaining(Plain.class.getName() + ".answer"));
    }

    @Test
    void oneOfTwoThatDoNotBothStartByThemselvesIsAllowed() {
        RelayRunner.unstarted()
                .withBean(Alternating.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void exceptionMethodsAreCheckedToo() {
        refused(SameException.class).hasMessageContaining("Two @RelayExceptionHandler methods");
        refused(NoException.class).hasMessageContaining("is for no exception");
        refused(OddException.class).hasMessageContaining("of type Runnable");
        refused(ErrorMethod.class).hasMessageContaining("is for an error");
    }

    private static AbstractThrowableAssert<?, ?> refused(Class<?> handlers, String... methods) {
        Throwable[] failure = new Throwable[1];
        RelayRunner.unstarted()
                // As in an application: a placeholder that nobody resolves is an error.
                .withConfiguration(AutoConfigurations.of(PropertyPlaceholderAutoConfiguration.class))
                .withBean(handlers)
                .run(context -> failure[0] = context.getStartupFailure());
        AbstractThrowableAssert<?, ?> refusal = assertThat(failure[0]).isInstanceOf(RelayConfigurationException.class);
        List.of(methods).forEach(m -> refusal.hasMessageContaining(handlers.getName() + "." + m));
        return refusal;
    }

    static class ReturningNumbers {

        @RelayMessageHandler("a")
        List<Integer> text() {
            return List.of(1);
        }
    }

    static class UnknownPlaceholder {

        @RelayCallHandler("${office.line}")
        void answer(Call call) {}
    }

    static class UnknownPlaceholderOfId {

        @RelayCallHandler(context = "a", id = "${office.id}")
        void answer(Call call) {}
    }

    static class UnknownBean {

        @RelayCallHandler("#{@office.line}")
        void answer(Call call) {}
    }

    static class BadExpression {

        @RelayCallHandler("#{1 +}")
        void answer(Call call) {}
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

    static class ErrorMethod {

        @RelayCallHandler("a")
        void answer(Call call) {}

        @RelayExceptionHandler
        void any(StackOverflowError error) {}
    }

    static class Plain {

        @RelayCallHandler("a")
        void answer(Call call) {}
    }

    static class Alternating {

        @RelayCallHandler("a")
        void day(Call call) {}

        @RelayCallHandler(context = "a", autoStartup = "false")
        void night(Call call) {}
    }
}
