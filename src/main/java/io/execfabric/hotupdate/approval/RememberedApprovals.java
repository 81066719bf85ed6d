package io.execfabric.hotupdate.approval;

import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was verified before, so that a version that runs a hundred times a second is not verified a hundred times a second.
 * Remembered by key, record and signature together, to the letter: one changed character is asked anew.
 */
final class RememberedApprovals {

    private static final int MOST = 500;

    private record Question(PublicKey key, SignedApproval approval) {}

    private final Map<Question, ApprovalRecord> verified = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, ApprovalRecord> eldest) {
            return size() > MOST;
        }
    };

    /** The remembered answer, or that of {@code verify}, which is remembered unless it throws. */
    ApprovalRecord verified(
            PublicKey key, SignedApproval approval, BiFunction<PublicKey, SignedApproval, ApprovalRecord> verify) {
        Question question = new Question(key, approval);
        ApprovalRecord known = known(question);
        if (known != null) {
            return known;
        }
        ApprovalRecord record = verify.apply(key, approval);
        remember(question, record);
        return record;
    }

    private synchronized @Nullable ApprovalRecord known(Question question) {
        return verified.get(question);
    }

    private synchronized void remember(Question question, ApprovalRecord record) {
        verified.put(question, record);
    }
}
