package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayExceptionHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.messaging.converter.MessageConversionException;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.handler.annotation.support.MethodArgumentNotValidException;
import org.springframework.validation.Validator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A message's body as an object. */
class PayloadTest extends HandlerCase {

    record Order(String item, @Min(1) int howMany) {}

    enum Colour {
        RED,
        GREEN
    }

    class Orders {

        @RelayMessageHandler("orders")
        String order(@Payload @Valid Order order) {
            return "Noted: " + order.howMany() + " x " + order.item();
        }

        @RelayMessageHandler("colours")
        String colour(@Payload Colour colour) {
            return "I like " + colour;
        }

        @RelayExceptionHandler
        String unreadable(MessageConversionException unreadable) {
            return "Sorry, I did not understand that.";
        }

        @RelayExceptionHandler
        String invalid(MethodArgumentNotValidException invalid) {
            return "Sorry, order at least one.";
        }
    }

    @Test
    void jsonBecomesAnObject() {
        with(Orders.class, Orders::new).run(context -> {
            text(context, "orders", "{\"item\":\"tea\",\"howMany\":2}");
            assertThat(reply(context)).isEqualTo("Noted: 2 x tea");
        });
    }

    @Test
    void theApplicationsOwnMapperReadsIt() {
        JsonMapper snakes = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        with(Orders.class, Orders::new).withBean(JsonMapper.class, () -> snakes).run(context -> {
            text(context, "orders", "{\"item\":\"tea\",\"how_many\":3}");
            assertThat(reply(context)).isEqualTo("Noted: 3 x tea");
        });
    }

    @Test
    void aSimpleTypeIsConverted() {
        with(Orders.class, Orders::new).run(context -> {
            text(context, "colours", "GREEN");
            assertThat(reply(context)).isEqualTo("I like GREEN");
        });
    }

    @Test
    void whatCannotBeReadIsAnExceptionLikeAnyOther() {
        with(Orders.class, Orders::new).run(context -> {
            text(context, "orders", "two teas please");
            assertThat(reply(context)).isEqualTo("Sorry, I did not understand that.");
            text(context, "colours", "MAUVE");
            assertThat(reply(context)).isEqualTo("Sorry, I did not understand that.");
        });
    }

    @Test
    void whatIsMarkedValidIsValidated() {
        with(Orders.class, Orders::new)
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .run(context -> {
                    text(context, "orders", "{\"item\":\"tea\",\"howMany\":0}");
                    assertThat(reply(context)).isEqualTo("Sorry, order at least one.");
                });
    }

    @Test
    void theApplicationsOwnValidatorIsAsked() {
        Validator atLeastOne = Validator.forInstanceOf(Order.class, (order, errors) -> {
            if (order.howMany() < 1) {
                errors.rejectValue("howMany", "least", "at least one");
            }
        });
        with(Orders.class, Orders::new)
                .withBean("orderCheck", Validator.class, () -> atLeastOne)
                .run(context -> {
                    text(context, "orders", "{\"item\":\"tea\",\"howMany\":0}");
                    assertThat(reply(context)).isEqualTo("Sorry, order at least one.");
                });
    }

    @Test
    void withoutAValidatorNothingIsValidated() {
        with(Orders.class, Orders::new).run(context -> {
            text(context, "orders", "{\"item\":\"tea\",\"howMany\":0}");
            assertThat(reply(context)).isEqualTo("Noted: 0 x tea");
        });
    }
}
