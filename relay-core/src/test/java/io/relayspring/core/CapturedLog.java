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

/** Catches what this library, or one of its loggers, logs while it is open; the console is spared. */
public final class CapturedLog implements AutoCloseable {

    private final Logger logger;
    private final Level before;
    private final boolean additive;
    private final Map<Logger, Level> silenced = new HashMap<>();
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    };

    private CapturedLog(String name, Level level) {
        logger = (Logger) LoggerFactory.getLogger(name);
        before = logger.getLevel();
        additive = logger.isAdditive();
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

    /** Catches what the whole library logs, from that level on. */
    public static CapturedLog at(Level level) {
        return new CapturedLog("io.relayspring.core", level);
    }

    /** Catches all that one class logs, down to TRACE. */
    public static CapturedLog of(String logger) {
        return new CapturedLog(logger, Level.TRACE);
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

    /** All that was logged, stacks and all, the earliest first. */
    public List<String> lines() {
        return events.stream().map(CapturedLog::line).toList();
    }

    private static String line(ILoggingEvent event) {
        String stack = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getFormattedMessage() + "\n" + stack;
    }

    /** The same in one piece. */
    public String text() {
        return String.join("", lines());
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
