package io.relayspring.boot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The beans of one type that stand in for accounts' properties: one is named after its account; any other is for all
 * accounts that have no such bean and no credentials of their own.
 *
 * @param <T> the beans' type, whose simple name ends the names of those for one account
 */
final class AccountBeans<T> {

    private final ConfigurableListableBeanFactory beans;
    private final Collection<String> accounts;
    private final Class<T> type;

    AccountBeans(ConfigurableListableBeanFactory beans, Collection<String> accounts, Class<T> type) {
        this.beans = beans;
        this.accounts = accounts;
        this.type = type;
    }

    /**
     * The account's bean; null if the properties are to say it.
     *
     * @param credential the property that holds a credential of the account's own; empty if there is none
     * @throws RelayConfigurationException if it is not clear whose a bean is
     */
    @Nullable
    T find(String account, String credential) {
        String own = nameFor(account);
        if (beans.containsBean(own)) {
            return beans.getBean(own, type);
        }
        List<String> shared = shared();
        if (shared.isEmpty()) {
            return null;
        }
        if (shared.size() > 1) {
            throw new RelayConfigurationException(
                    "It is not clear which " + type.getSimpleName() + " is for the account '" + account + "': "
                            + String.join(", ", shared) + ".",
                    "Name the one that is " + own + ", or leave one that is for all accounts.");
        }
        if (!credential.isEmpty()) {
            throw new RelayConfigurationException(
                    "The bean '" + shared.get(0) + "' of the type " + type.getSimpleName()
                            + " is for all accounts, but " + credential + " is set as well: it is not clear which"
                            + " counts for the account '" + account + "'.",
                    "If the bean is for this account, name it " + own + "; if it is for another, name it after that"
                            + " one. If it is for all, remove " + credential + ".");
        }
        return beans.getBean(shared.get(0), type);
    }

    private String nameFor(String account) {
        return RelayAccountNames.bean(account, type);
    }

    /** The beans that are no single account's; of several the primary one. */
    private List<String> shared() {
        List<String> names = new ArrayList<>(List.of(beans.getBeanNamesForType(type)));
        accounts.forEach(account -> names.remove(nameFor(account)));
        List<String> primary = names.stream().filter(this::isPrimary).toList();
        return primary.isEmpty() ? names : primary;
    }

    private boolean isPrimary(String name) {
        return beans.containsBeanDefinition(name)
                && beans.getMergedBeanDefinition(name).isPrimary();
    }
}
