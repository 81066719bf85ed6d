package io.execfabric.hotupdate.capability;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database, one page at a time. */
@Service
@Transactional
class AuthorisedSetService implements AuthorisedSet {

    private final AuthorisedSetRepository authorizations;

    AuthorisedSetService(AuthorisedSetRepository authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public List<ForeignAuthorisation> foreign(int limit) {
        return authorizations.foreign(Limit.of(limit));
    }

    @Override
    public void remove(ForeignAuthorisation found) {
        authorizations.remove(found.id());
    }

    @Override
    public List<String> liveAfter(String after, int limit) {
        return authorizations.liveAfter(after, Limit.of(limit));
    }
}
