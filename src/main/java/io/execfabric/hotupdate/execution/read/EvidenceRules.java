package io.execfabric.hotupdate.execution.read;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.audit.SubjectEvent;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.ChainOfEvidence.Link;
import io.execfabric.hotupdate.execution.ChainOfEvidence.Standing;
import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.ConfirmationView;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.runner.RunVerification;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each link of a run's chain of evidence stands. */
final class EvidenceRules {

    private EvidenceRules() {}

    static Map<Link, Standing> judge(
            ExecutionView run,
            @Nullable SkillVersionFacts version,
            @Nullable ApprovalRecord approved,
            List<SubjectEvent> events) {
        Map<Link, Standing> links = new EnumMap<>(Link.class);
        links.put(Link.SIGNED, holds(approved != null));
        links.put(Link.REGISTERED, holds(registered(run, version, approved)));
        links.put(Link.EXECUTED, executed(run, approved));
        links.put(Link.CONFIRMED, confirmed(run, approved));
        links.put(Link.RECORDED, holds(recorded(run, events)));
        return links;
    }

    private static boolean registered(
            ExecutionView run, @Nullable SkillVersionFacts version, @Nullable ApprovalRecord approved) {
        return version != null
                && approved != null
                && RunVerification.isApproved(approved, version)
                && approved.digest().equals(run.digest());
    }

    /** The runner notes the digest of the bytes that it compared one by one right before it starts them. */
    private static Standing executed(ExecutionView run, @Nullable ApprovalRecord approved) {
        if (run.executedDigest() == null) {
            return Standing.OPEN;
        }
        return holds(approved != null && approved.digest().equals(run.executedDigest()));
    }

    private static Standing confirmed(ExecutionView run, @Nullable ApprovalRecord approved) {
        ConfirmationView ticket = run.confirmation();
        if (ticket == null) {
            boolean asked = approved == null || approved.answers().confirmationRequired();
            return asked ? Standing.BROKEN : Standing.NOT_NEEDED;
        }
        if (ticket.decision() == ConfirmationDecision.CONFIRM) {
            return holds(ticket.digest().equals(run.digest()));
        }
        return holds(run.executedDigest() == null, Standing.OPEN);
    }

    /** Who asked, who said yes and that it started: each has its entry, by the same person. */
    private static boolean recorded(ExecutionView run, List<SubjectEvent> events) {
        return has(events, "RUN_REQUESTED", run.requestedBy())
                && (run.confirmedBy() == null || has(events, "CONFIRMED", run.confirmedBy()))
                && (run.executedDigest() == null || has(events, "RUN_STARTED", null));
    }

    private static boolean has(List<SubjectEvent> events, String action, @Nullable String actor) {
        return events.stream()
                .anyMatch(event -> event.action().equals(action)
                        && (actor == null || event.actor().equals(actor)));
    }

    private static Standing holds(boolean fine) {
        return holds(fine, Standing.HOLDS);
    }

    private static Standing holds(boolean fine, Standing then) {
        return fine ? then : Standing.BROKEN;
    }
}
