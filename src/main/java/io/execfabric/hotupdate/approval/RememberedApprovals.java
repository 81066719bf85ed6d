package io.execfabric.hotupdate.approval;

import io.execfabric.hotupdate.shared.Digest;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was verified before, so that a version that runs a hundred times a second is not verified a hundred times a second, and
 * a list of fifty tools not by fifty signatures. Remembered by key, record and signature together, to the letter: one changed
 * character is asked anew. Few records are kept as they were read; of many others only that their signature fits.
 */
final class RememberedApprovals {

    private static final int MOST_READ = 500;
    private static final int MOST_FITTING = 100_000;

    private record Question(PublicKey key, SignedApproval approval) {}

    private final Map<Question, ApprovalRecord> read = latest(MOST_READ);
    private final Map<Digest, Boolean> fitting = latest(MOST_FITTING);

    /**
     * The record as {@code parse} reads it.
     *
     * @param verify throws unless the signature fits; asked once for the same question
     */
    ApprovalRecord verified(
            PublicKey key,
            SignedApproval approval,
            BiConsumer<PublicKey, SignedApproval> verify,
            Function<SignedApproval, ApprovalRecord> parse) {
        Question question = new Question(key, approval);
        ApprovalRecord known = known(question);
        if (known != null) {
            return known;
        }
        Digest asked = digest(question);
        if (!fits(asked)) {
            verify.accept(key, approval);
        }
        ApprovalRecord record = parse.apply(approval);
        remember(question, asked, record);
        return record;
    }

    /** Of the digests of all parts, so that no part can be taken for another. */
    private static Digest digest(Question question) {
        SignedApproval approval = question.approval();
        return Digest.ofText(Digest.of(question.key().getEncoded()).hex()
                + Digest.ofText(approval.keyId()).hex()
                + Digest.ofText(approval.signature()).hex()
                + Digest.ofText(approval.record()).hex());
    }

    private synchronized @Nullable ApprovalRecord known(Question question) {
        return read.get(question);
    }

    private synchronized boolean fits(Digest asked) {
        return fitting.get(asked) != null;
    }

    private synchronized void remember(Question question, Digest asked, ApprovalRecord record) {
        read.put(question, record);
        fitting.put(asked, true);
    }

    private static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
