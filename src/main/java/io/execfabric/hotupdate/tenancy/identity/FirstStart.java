package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Makes what a new database needs before the port opens: rights, the canary tenant, the first people. All in one transaction,
 * so that a start that breaks off leaves nothing half-made. Outside profile {@code demo} a database with demo users is refused.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

    private final CamundaUserDirectory people;
    private final PlatformRights rights;
    private final FirstPeople firstPeople;
    private final KnownPasswords knownPasswords;
    private final ScopedTransactions transactions;
    private final boolean demo;

    FirstStart(
            CamundaUserDirectory people,
            PlatformRights rights,
            FirstPeople firstPeople,
            KnownPasswords knownPasswords,
            ScopedTransactions transactions,
            Environment environment) {
        this.people = people;
        this.rights = rights;
        this.firstPeople = firstPeople;
        this.knownPasswords = knownPasswords;
        this.transactions = transactions;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!demo) {
            knownPasswords.refuse();
        }
        try {
            transactions.doOfCaller(this::make);
        } catch (DuplicateKeyException anotherNodeDoes) {
            // its transaction has ended by now, and what it made is found
            transactions.doOfCaller(this::make);
        }
    }

    private void make() {
        firstPeople.makeOnce();
        rights.grant();
        people.createTenant(TenantId.CANARY, "Canary");
    }
}
