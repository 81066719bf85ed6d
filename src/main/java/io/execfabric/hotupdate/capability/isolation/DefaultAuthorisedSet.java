package io.execfabric.hotupdate.capability.isolation;

import io.execfabric.hotupdate.capability.AuthorisedSet;
import io.execfabric.hotupdate.capability.ForeignAuthorisation;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database, one page at a time. */
@Service
@Transactional
class DefaultAuthorisedSet implements AuthorisedSet {

    private final AuthorisedSetRepository authorizations;

    DefaultAuthorisedSet(AuthorisedSetRepository authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public List<ForeignAuthorisation> foreign(int limit) {
        return authorizations.foreign(Limit.of(limit));
    }

    @Override
    public boolean remove(ForeignAuthorisation found) {
        return authorizations.remove(found.id()) > 0;
    }

    @Override
    public List<String> liveAfter(String after, int limit) {
        return authorizations.liveAfter(after, Limit.of(limit));
    }

    @Override
    public List<String> liveOf(TenantId tenant, String after, int limit) {
        return authorizations.liveOf(tenant.value(), after, Limit.of(limit));
    }

    @Override
    public List<String> liveGrantedTo(TenantId tenant, String after, int limit) {
        return authorizations.liveGrantedTo(tenant.value(), after, Limit.of(limit));
    }

    @Override
    public long live() {
        return authorizations.live();
    }

    @Override
    public long liveWith(TenantId tenant) {
        return authorizations.liveOf(tenant.value()) + authorizations.liveGrantedTo(tenant.value());
    }
}
