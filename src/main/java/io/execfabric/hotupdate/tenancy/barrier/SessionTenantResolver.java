package io.execfabric.hotupdate.tenancy.barrier;

import java.util.Map;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Tells Hibernate, at the opening of each session, whose rows it may see. */
@Component
class SessionTenantResolver implements CurrentTenantIdentifierResolver<String>, HibernatePropertiesCustomizer {

    private final ObjectProvider<ScopedTenantBarrier> barrier;

    SessionTenantResolver(ObjectProvider<ScopedTenantBarrier> barrier) {
        this.barrier = barrier;
    }

    @Override
    public String resolveCurrentTenantIdentifier() {
        return barrier.getObject().current().name();
    }

    @Override
    public boolean isRoot(String name) {
        return Scope.PLATFORM.name().equals(name);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
