package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.audit.SubjectEvent;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From the approval to the bytes that ran, looked at anew each time that somebody asks.
 *
 * @param links each link of the chain with how it stands, in the order of what happened
 * @param version which version ran, as it is registered now; null when there is no such version any more
 * @param approved what its reviewers signed; null when the signature does not fit
 * @param events what the audit trail has about this run, oldest first
 */
public record ChainOfEvidence(
        Map<Link, Standing> links,
        @Nullable SkillVersionFacts version,
        @Nullable ApprovalRecord approved,
        List<SubjectEvent> events) {

    /** What has to hold. */
    public enum Link {
        /** The approval record carries the platform's signature. */
        SIGNED,
        /** The registered version, and the digest that was asked for, are the approved ones. */
        REGISTERED,
        /** The bytes that ran have the approved digest. */
        EXECUTED,
        /** A person said yes to this run, where the approval asks for that. */
        CONFIRMED,
        /** The audit trail tells the same. */
        RECORDED
    }

    /** How a link stands. */
    public enum Standing {
        HOLDS,
        BROKEN,
        /** Not there yet, or never to be: the run did not start. */
        OPEN,
        NOT_NEEDED
    }

    /** The whole chain: broken by one link, open while one is open, and holding otherwise. */
    public Standing standing() {
        if (links.containsValue(Standing.BROKEN)) {
            return Standing.BROKEN;
        }
        return links.containsValue(Standing.OPEN) ? Standing.OPEN : Standing.HOLDS;
    }
}
