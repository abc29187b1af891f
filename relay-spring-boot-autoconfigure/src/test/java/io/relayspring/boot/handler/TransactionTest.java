package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.call.Call;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A handler may be transactional: its bean is then a proxy, made as Spring makes them. */
class TransactionTest extends HandlerCase {

    static class Ledger {

        @Transactional
        @RelayCallHandler("kept")
        void kept(Call call) {
            say(call, "In a transaction: " + TransactionSynchronizationManager.isActualTransactionActive());
        }

        @Transactional
        @RelayCallHandler("undone")
        void undone(Call call) {
            throw new IllegalStateException("undo");
        }
    }

    /** Tells how each transaction ends. */
    static class Outcomes extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        final transient BlockingQueue<Object> told = new LinkedBlockingQueue<>();

        @Override
        protected Object doGetTransaction() {
            return "transaction";
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            told.add("committed");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            told.add("rolled back");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {

        @Bean
        Outcomes transactionManager() {
            return new Outcomes();
        }

        @Bean
        @Lazy
        Ledger ledger() {
            return new Ledger();
        }
    }

    @Test
    void aTransactionIsAroundTheHandlerAndItsFailureUndoesIt() {
        simulated().withUserConfiguration(Transactions.class).run(context -> {
            assertThat(context).hasSingleBean(PlatformTransactionManager.class);
            Outcomes outcomes = context.getBean(Outcomes.class);
            ring(context, "kept").awaitHeard("In a transaction: true").awaitEnded();
            assertThat(outcomes.told.poll(20, TimeUnit.SECONDS)).isEqualTo("committed");
            ring(context, "undone").awaitEnded();
            assertThat(outcomes.told.poll(20, TimeUnit.SECONDS)).isEqualTo("rolled back");
        });
    }
}
