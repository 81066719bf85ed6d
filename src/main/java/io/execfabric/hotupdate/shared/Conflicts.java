package io.execfabric.hotupdate.shared;

import io.execfabric.hotupdate.shared.wording.Wording;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Somebody else was faster: the one place that knows by which failures of a transaction this shows, whichever library told
 * it. Nothing of the transaction is left, so the caller is told, or it is tried again on what the other one left.
 */
public final class Conflicts {

    private static final int ATTEMPTS = 3;

    /** Lock wait time-outs and concurrent updates, which are told by number alone: MySQL 1205, H2 50200 and 90131. */
    private static final Set<Integer> LOCKED = Set.of(1205, 50200, 90131);

    /** A key that the other one was first to write: MySQL 1062, H2 23505. */
    private static final Set<Integer> TAKEN = Set.of(1062, 23505);

    /** SQL's class of transactions that the database rolled back by itself, deadlocks among them. */
    private static final String ROLLED_BACK = "40";

    private Conflicts() {}

    /** Whether this is why it failed. */
    public static boolean isIn(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> isLost(cause) || isTaken(cause));
    }

    /**
     * The narrower question for work that is tried again without an end: a row was changed or held by somebody else. A key
     * that is taken may be so for ever.
     */
    public static boolean isOver(Throwable failure) {
        return Causes.of(failure).anyMatch(Conflicts::isLost);
    }

    /** What a caller is told. */
    public static HotUpdateException told(Throwable failure) {
        return new HotUpdateException(ErrorCode.CONFLICT, Wording.of("conflict"), failure);
    }

    /**
     * Does {@code work}, which opens its own transaction and asks all its rules within it, and again when somebody else was
     * faster: what is lawful after the other one succeeds, what is not is refused for its own reason. Inside an open
     * transaction there is nothing to try again.
     *
     * @throws HotUpdateException CONFLICT when somebody else was faster each time
     */
    public static <T> T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (e instanceof HotUpdateException || !isIn(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw told(e);
                }
            }
        }
    }

    private static boolean isLost(Throwable cause) {
        return cause instanceof ConcurrencyFailureException
                || cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof SQLException sql && isLost(sql);
    }

    private static boolean isLost(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && state.startsWith(ROLLED_BACK) || LOCKED.contains(sql.getErrorCode());
    }

    private static boolean isTaken(Throwable cause) {
        return cause instanceof DuplicateKeyException
                || cause instanceof SQLException sql && TAKEN.contains(sql.getErrorCode());
    }
}
