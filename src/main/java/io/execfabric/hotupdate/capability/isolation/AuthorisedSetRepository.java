package io.execfabric.hotupdate.capability.isolation;

import io.execfabric.hotupdate.capability.ForeignAuthorisation;
import io.execfabric.hotupdate.capability.registry.TenantAuthorization;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Questions across all tenants, for the isolation sweep. */
interface AuthorisedSetRepository extends Repository<TenantAuthorization, String> {

    @Query("""
            select new io.execfabric.hotupdate.capability.ForeignAuthorisation(
                a.id, a.tenantId, v.tenantId, s.code, v.number, v.id)
            from TenantAuthorization a
            join SkillVersion v on v.id = a.skillVersionId join Skill s on s.id = v.skillId
            where a.tenantId <> v.tenantId
              and not (v.tenantId = 'public' and exists (
                select g.id from PublicGrant g where g.skillId = v.skillId and g.grantedTenant = a.tenantId))
            order by a.id""")
    List<ForeignAuthorisation> foreign(Limit limit);

    @Modifying
    @Query("delete from TenantAuthorization a where a.id = :id")
    int remove(String id);

    @Query("select s.liveVersionId from Skill s where s.liveVersionId > :after order by s.liveVersionId")
    List<String> liveAfter(String after, Limit limit);

    @Query("select s.liveVersionId from Skill s where s.tenantId = :tenant and s.liveVersionId > :after"
            + " order by s.liveVersionId")
    List<String> liveOf(String tenant, String after, Limit limit);

    @Query("select s.liveVersionId from PublicGrant g join Skill s on s.id = g.skillId"
            + " where g.grantedTenant = :tenant and s.liveVersionId > :after order by s.liveVersionId")
    List<String> liveGrantedTo(String tenant, String after, Limit limit);

    @Query("select count(s.liveVersionId) from Skill s")
    long live();

    @Query("select count(s.liveVersionId) from Skill s where s.tenantId = :tenant")
    long liveOf(String tenant);

    @Query("select count(s.liveVersionId) from PublicGrant g join Skill s on s.id = g.skillId"
            + " where g.grantedTenant = :tenant")
    long liveGrantedTo(String tenant);
}
