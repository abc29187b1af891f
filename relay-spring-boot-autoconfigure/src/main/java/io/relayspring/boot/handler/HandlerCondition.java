package io.relayspring.boot.handler;

import io.relayspring.boot.RelayConfigurationException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.expression.BeanFactoryResolver;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Projection;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Selection;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** Which of a context's calls or messages a handler is for. */
final class HandlerCondition {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();

    private final SpelExpression expression;
    private final BeanFactoryResolver beans;

    private HandlerCondition(SpelExpression expression, BeanFactory beans) {
        this.expression = expression;
        this.beans = new BeanFactoryResolver(beans);
    }

    /**
     * The condition.
     *
     * @param where whose it is, for messages
     * @throws RelayConfigurationException if it cannot be read, or asks for what there is not
     */
    static HandlerCondition of(String text, HandlerKind kind, String where, BeanFactory beans) {
        SpelExpression parsed;
        try {
            parsed = PARSER.parseRaw(text);
        } catch (ParseException unreadable) {
            throw new RelayConfigurationException(
                    "The condition \"" + text + "\" of " + where + " cannot be read: " + unreadable.getMessage() + ".",
                    "Write it in the Spring Expression Language, for instance from.startsWith('+1555').");
        }
        Set<String> asked = new TreeSet<>();
        collect(parsed.getAST(), asked);
        asked.removeAll(kind.facts());
        if (!asked.isEmpty()) {
            throw new RelayConfigurationException(
                    "The condition \"" + text + "\" of " + where + " asks for " + String.join(", ", asked)
                            + ", which there is not.",
                    "It may ask for " + String.join(", ", new TreeSet<>(kind.facts())) + ", and for beans as @name.");
        }
        return new HandlerCondition(parsed, beans);
    }

    /** The names that mean a fact: not what is asked of something else, as a part of it or one of its elements. */
    private static void collect(SpelNode node, Set<String> names) {
        if (node instanceof PropertyOrFieldReference fact) {
            names.add(fact.getName());
        }
        if (node instanceof Selection || node instanceof Projection) {
            return;
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            SpelNode child = node.getChild(i);
            boolean part = node instanceof CompoundExpression && i > 0 && child instanceof PropertyOrFieldReference;
            if (!part) {
                collect(child, names);
            }
        }
    }

    boolean isMet(Facts facts) {
        StandardEvaluationContext context = new StandardEvaluationContext(facts);
        context.setBeanResolver(beans);
        return Boolean.TRUE.equals(expression.getValue(context, Boolean.class));
    }
}
