package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import java.util.List;
import java.util.Optional;

/** Versions that may not run any more, since their stored bytes are wrong or they were open to others, and their way out. */
public interface VersionQuarantine {

    /**
     * Quarantines each live or superseded version that stands on these bytes, whatever its tenant: it is live no more and its
     * authorisation opens nothing. Safe to repeat: versions that are quarantined already are left alone.
     *
     * @return what was quarantined now
     */
    List<QuarantinedVersion> quarantineAll(Digest packageDigest, String what);

    /** The same for one version; nothing when it cannot run anyway. */
    Optional<QuarantinedVersion> quarantine(String skillVersionId, QuarantineReason reason, String what);

    /** Why it is quarantined by now, where its way out ended at another reason than the one it began with. */
    void because(String skillVersionId, QuarantineReason reason);

    /** The version; 404 when there is none of this id. */
    SkillVersionFacts facts(String skillVersionId);

    /** Opens exactly what was approved again; the version stays quarantined. */
    void reauthorise(String skillVersionId, Answers approved);

    /** Closes what {@link #reauthorise} opened, since a permission check was red. */
    void closeAgain(String skillVersionId);

    /** Whether the way back leads to being live: it was, and nothing else became so meanwhile. */
    boolean goesLive(String skillVersionId);

    /** Back among the superseded versions. */
    void backToSuperseded(String skillVersionId);

    /** Says that a version is out of its quarantine; joins the caller's transaction. */
    void ended(String skillVersionId);

    /** Bars this one version for good; nothing happens when it is barred already. */
    void revoke(String skillVersionId, String actor, String reason);
}
