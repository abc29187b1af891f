package io.relayspring.core;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Catches what this library logs while it is open. */
public final class CapturedLog implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.relayspring.core");
    private final Level before = logger.getLevel();
    private final boolean additive = logger.isAdditive();
    private final Map<Logger, Level> silenced = new HashMap<>();
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    };

    private CapturedLog(Level level) {
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.setLevel(level);
        logger.setAdditive(false);
        logger.addAppender(appender);
        listenToTheSilencedToo();
    }

    private void listenToTheSilencedToo() {
        for (Logger child : logger.getLoggerContext().getLoggerList()) {
            Level own = child.getLevel();
            if (own != null && child.getName().startsWith(logger.getName() + ".")) {
                silenced.put(child, own);
                child.setLevel(null);
            }
        }
    }

    public static CapturedLog at(Level level) {
        return new CapturedLog(level);
    }

    /** The messages of a level, the earliest first. */
    public List<String> at(String level) {
        return events.stream()
                .filter(event -> event.getLevel().equals(Level.toLevel(level)))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    public List<String> warnings() {
        return at("WARN");
    }

    /** All that was logged, stacks and all. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : events) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setLevel(before);
        logger.setAdditive(additive);
        silenced.forEach(Logger::setLevel);
        appender.stop();
    }
}
