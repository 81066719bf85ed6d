package io.execfabric.hotupdate.tenancy.token;

import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Notes when a token was last accepted: once a minute, so that a busy one does not write at each request. */
@Component
class TokenUses {

    private static final Logger LOG = LoggerFactory.getLogger(TokenUses.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int MANY = 10_000;

    private final Map<String, Instant> noted = new ConcurrentHashMap<>();
    private final ApiTokenRepository tokens;
    private final ScopedTransactions transactions;
    private final Clock clock;

    TokenUses(ApiTokenRepository tokens, ScopedTransactions transactions, Clock clock) {
        this.tokens = tokens;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whoever is accepted is let in also where this cannot be written down. */
    void used(String id) {
        Instant now = clock.instant();
        Instant before = noted.get(id);
        if (before != null && now.isBefore(before.plus(EVERY))) {
            return;
        }
        if (noted.size() > MANY) {
            noted.clear();
        }
        noted.put(id, now);
        try {
            transactions.doApart(() -> tokens.used(id, now));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The last use of token {} was not written down", id, e);
        }
    }
}
