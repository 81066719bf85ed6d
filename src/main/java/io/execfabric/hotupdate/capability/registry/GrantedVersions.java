package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.capability.CodeSpan;
import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the platform granted to a tenant out of the public area: the one place where a tenant's session reads rows that are
 * not its own. Native, since the barrier filters everything else; so each statement names the public area as the owner, the
 * grant, and the tenant's authorisation, all three. A Skill of the tenant's own that ever was live hides a granted one with
 * the same code.
 */
@Component
public class GrantedVersions {

    private static final String GRANTED = "select {v.*}, {s.*}, {b.*}, {a.*}, r.id as barred_by,"
            + " g.enabled as switched_on from public_grant g"
            + " join skill s on s.id = g.skill_id and s.tenant_id = 'public'"
            + " join skill_version v on v.skill_id = s.id and v.tenant_id = 'public'"
            + " join script_version b on b.id = v.script_version_id and b.tenant_id = 'public'"
            + " join tenant_authorization a on a.skill_version_id = v.id and a.tenant_id = 'public'"
            + " join tenant_authorization t on t.skill_version_id = v.id and t.tenant_id = g.granted_tenant"
            + " left join revocation r on r.barred_digest = b.digest"
            + " where g.granted_tenant = :tenant";

    private static final String NOT_HIDDEN = " and not exists (select 1 from skill o where o.tenant_id = :tenant"
            + " and o.code = s.code and o.last_live_version_id is not null)";

    private static final String LIVE = GRANTED + NOT_HIDDEN + " and s.live_version_id = v.id";

    private static final String STANDING = "select s.code, g.enabled, v.number from public_grant g"
            + " join skill s on s.id = g.skill_id and s.tenant_id = 'public'"
            + " left join skill_version v on v.id = s.live_version_id and v.tenant_id = 'public'"
            + " where g.granted_tenant = :tenant and exists (select 1 from tenant_authorization t"
            + " join skill_version had on had.id = t.skill_version_id"
            + " where t.tenant_id = g.granted_tenant and had.skill_id = s.id)"
            + NOT_HIDDEN;

    private final EntityManager entities;

    GrantedVersions(EntityManager entities) {
        this.entities = entities;
    }

    Optional<SkillVersionFacts> live(TenantId tenant, String code) {
        return facts(tenant, query(LIVE + " and s.code = :code", tenant).setParameter("code", code)).stream()
                .findFirst();
    }

    List<SkillVersionFacts> allLive(TenantId tenant, CodeSpan span, int limit) {
        return facts(
                tenant,
                query(LIVE + " and s.code between :first and :last order by s.code", tenant)
                        .setParameter("first", span.first())
                        .setParameter("last", span.last())
                        .setMaxResults(limit));
    }

    /** Also where an own Skill hides it by now: a run that was accepted keeps its version. */
    Optional<SkillVersionFacts> one(TenantId tenant, String skillVersionId) {
        return facts(tenant, query(GRANTED + " and v.id = :id", tenant).setParameter("id", skillVersionId)).stream()
                .findFirst();
    }

    /** Newest first. */
    List<SkillVersionFacts> all(TenantId tenant, String code) {
        return facts(
                tenant,
                query(GRANTED + NOT_HIDDEN + " and s.code = :code order by v.number desc", tenant)
                        .setParameter("code", code));
    }

    /** How it stands in the tenant, switched on or off. */
    public Optional<SkillStanding> standing(TenantId tenant, ScriptCode code) {
        return standings(STANDING + " and s.code = :code", tenant)
                .setParameter("code", code.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What the tenant has switched off for itself, in order of code. */
    public List<SkillStanding> disabled(TenantId tenant) {
        return standings(STANDING + " and g.enabled = false order by s.code", tenant)
                .getResultList();
    }

    private Query<SkillStanding> standings(String sql, TenantId tenant) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .addScalar("code", String.class)
                .addScalar("enabled", Boolean.class)
                .addScalar("number", Integer.class)
                .setParameter("tenant", tenant.value())
                .setTupleTransformer((columns, names) -> new SkillStanding(
                        new ScriptCode((String) columns[0]), (Boolean) columns[1], (Integer) columns[2], true));
    }

    private NativeQuery<?> query(String sql, TenantId tenant) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .addEntity("v", SkillVersion.class)
                .addEntity("s", Skill.class)
                .addEntity("b", ScriptVersion.class)
                .addEntity("a", TenantAuthorization.class)
                .addScalar("barred_by", String.class)
                .addScalar("switched_on", Boolean.class)
                .setParameter("tenant", tenant.value());
    }

    private static List<SkillVersionFacts> facts(TenantId tenant, NativeQuery<?> query) {
        return query.getResultList().stream()
                .map(Object[].class::cast)
                .map(columns -> row(columns).facts(tenant, Boolean.TRUE.equals(columns[5])))
                .toList();
    }

    private static SkillVersionRow row(@Nullable Object[] columns) {
        return new SkillVersionRow(
                (SkillVersion) java.util.Objects.requireNonNull(columns[0]),
                (Skill) java.util.Objects.requireNonNull(columns[1]),
                (ScriptVersion) java.util.Objects.requireNonNull(columns[2]),
                (TenantAuthorization) java.util.Objects.requireNonNull(columns[3]),
                (String) columns[4]);
    }
}
