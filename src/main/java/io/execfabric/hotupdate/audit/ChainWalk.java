package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.audit.MerkleLeaves.Leaf;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes over the seals in their order and stops at the first thing that is not as it was sealed. */
class ChainWalk {

    /** What is wrong, from which entry on. */
    record Break(long entry, String problem) {}

    private final Map<Long, AuditHead> expected;
    private AuditHead last = AuditHead.NONE;
    private long lastEntry;
    private @Nullable Break found;

    /** @param expected heads that were seen before and have to be passed */
    ChainWalk(List<AuditHead> expected) {
        this.expected = expected.stream()
                .collect(Collectors.toMap(AuditHead::number, Function.identity(), (one, other) -> other, TreeMap::new));
    }

    AuditHead last() {
        return last;
    }

    @Nullable
    Break found() {
        return found;
    }

    /**
     * @param signed whether its signature holds
     * @param events what the database has under this seal, in order of their numbers
     * @return whether to go on
     */
    boolean pass(AuditSeal seal, boolean signed, List<AuditEvent> events) {
        MerkleLeaves leaves = seal.leaves();
        long first =
                leaves.all().isEmpty() ? lastEntry + 1 : leaves.all().get(0).seq();
        found = problemOf(seal, signed, leaves)
                .map(problem -> new Break(first, problem))
                .orElseGet(() -> compare(leaves.all(), events));
        last = seal.head();
        lastEntry = leaves.all().stream().mapToLong(Leaf::seq).max().orElse(lastEntry);
        return found == null;
    }

    /** After the last seal: what was seen before has to have been passed. */
    void end() {
        if (found == null) {
            expected.values().stream()
                    .filter(head -> head.number() > last.number())
                    .findFirst()
                    .ifPresent(head -> found = new Break(
                            lastEntry + 1,
                            "The end is cut off: seal " + head.number() + " of " + head.sealedAt() + " is missing."));
        }
    }

    private Optional<String> problemOf(AuditSeal seal, boolean signed, MerkleLeaves leaves) {
        AuditHead known = expected.get(seal.number());
        String problem = null;
        if (seal.number() != last.number() + 1) {
            problem = "Seal " + (last.number() + 1) + " is missing.";
        } else if (!seal.previousHash().equals(last.hash())) {
            problem = "Seal " + seal.number() + " does not follow the one before it.";
        } else if (!signed) {
            problem = "Seal " + seal.number() + " has no signature of a key that is known here.";
        } else if (!seal.fits(leaves)) {
            problem = "The list of entries of seal " + seal.number() + " is not the sealed one.";
        } else if (known != null && !known.hash().equals(seal.head().hash())) {
            problem = "Seal " + seal.number() + " is another one than was seen before.";
        }
        return Optional.ofNullable(problem);
    }

    private static @Nullable Break compare(List<Leaf> leaves, List<AuditEvent> events) {
        TreeMap<Long, byte[]> left = new TreeMap<>();
        events.forEach(event -> left.put(event.seq(), EntryHash.of(event)));
        for (Leaf leaf : leaves) {
            byte[] hash = left.remove(leaf.seq());
            if (hash == null) {
                return new Break(leaf.seq(), "Entry " + leaf.seq() + " is missing.");
            }
            if (!Arrays.equals(hash, leaf.hash())) {
                return new Break(leaf.seq(), "Entry " + leaf.seq() + " was changed.");
            }
        }
        return left.isEmpty() ? null : new Break(left.firstKey(), "Entry " + left.firstKey() + " was slipped in.");
    }
}
