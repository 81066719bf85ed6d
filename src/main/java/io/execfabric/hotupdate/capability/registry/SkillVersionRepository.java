package io.execfabric.hotupdate.capability.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tenant is a parameter of every question, so that the answer holds even where the session sees all tenants. */
public interface SkillVersionRepository extends Repository<SkillVersion, String> {

    String WHOLE = "select new io.execfabric.hotupdate.capability.registry.SkillVersionRow(v, s, b, a, r.id)"
            + " from SkillVersion v join Skill s on s.id = v.skillId join ScriptVersion b on b.id = v.scriptVersionId"
            + " join TenantAuthorization a on a.skillVersionId = v.id and a.tenantId = :tenantId"
            + " left join Revocation r on r.barredDigest = b.digest"
            + " where v.tenantId = :tenantId and s.tenantId = :tenantId";

    SkillVersion save(SkillVersion version);

    Optional<SkillVersion> findById(String id);

    Optional<SkillVersion> findByTenantIdAndSubmissionIdAndApprovalSignature(
            String tenantId, String submissionId, String approvalSignature);

    @Query("select coalesce(max(v.number), 0) from SkillVersion v"
            + " where v.tenantId = :tenantId and v.skillId = :skillId")
    int highestNumber(String tenantId, String skillId);

    @Query(WHOLE + " and s.code = :code and s.liveVersionId = v.id")
    Optional<SkillVersionRow> live(String tenantId, String code);

    /** Outer joins, so that the database begins with the Skills in their order and stops at the limit. */
    @Query("select new io.execfabric.hotupdate.capability.registry.ListedRow(s, v, b, a, r.id) from Skill s"
            + " left join SkillVersion v on v.id = s.liveVersionId and v.tenantId = :tenantId"
            + " left join ScriptVersion b on b.id = v.scriptVersionId"
            + " left join TenantAuthorization a on a.skillVersionId = v.id and a.tenantId = :tenantId"
            + " left join Revocation r on r.barredDigest = b.digest"
            + " where s.tenantId = :tenantId and s.liveVersionId is not null"
            + " and s.code between :first and :last order by s.code")
    List<ListedRow> allLive(String tenantId, String first, String last, Limit limit);

    @Query(WHOLE + " and v.id = :id")
    Optional<SkillVersionRow> one(String tenantId, String id);

    @Query(WHOLE + " and s.code = :code and v.number = :number")
    Optional<SkillVersionRow> one(String tenantId, String code, int number);

    @Query(WHOLE + " and s.code = :code order by v.number desc")
    List<SkillVersionRow> all(String tenantId, String code);

    @Query("select new io.execfabric.hotupdate.capability.registry.StandingVersion(v.id, v.tenantId, v.skillId)"
            + " from SkillVersion v join ScriptVersion b on b.id = v.scriptVersionId where b.digest = :digest"
            + " order by v.skillId, v.number")
    List<StandingVersion> standingOn(String digest);

    @Query("select new io.execfabric.hotupdate.capability.registry.StandingVersion(v.id, v.tenantId, v.skillId)"
            + " from SkillVersion v where v.id = :id")
    Optional<StandingVersion> standing(String id);

    @Query("select count(v) > 0 from SkillVersion v join Skill s on s.id = v.skillId where v.id = :id"
            + " and v.quarantinedFrom = io.execfabric.hotupdate.capability.SkillVersionState.LIVE"
            + " and s.liveVersionId is null and s.lastLiveVersionId = v.id")
    boolean wasLiveAndNothingIs(String id);

    /** Whether one of the tenant's own versions with these bytes was revoked. */
    @Query("select count(v) > 0 from SkillVersion v join ScriptVersion b on b.id = v.scriptVersionId"
            + " where v.tenantId = :tenantId and b.digest = :digest"
            + " and v.state = io.execfabric.hotupdate.capability.SkillVersionState.REVOKED")
    boolean anyRevoked(String tenantId, String digest);
}
