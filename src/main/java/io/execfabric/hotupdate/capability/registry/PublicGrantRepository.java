package io.execfabric.hotupdate.capability.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface PublicGrantRepository extends Repository<PublicGrant, String> {

    /** A grant of a tenant's own Skill would be none. */
    String OF_VERSION = " from PublicGrant g join SkillVersion v on v.skillId = g.skillId"
            + " where v.id = :skillVersionId and v.tenantId = 'public'";

    PublicGrant save(PublicGrant grant);

    void delete(PublicGrant grant);

    Optional<PublicGrant> findBySkillIdAndGrantedTenant(String skillId, String grantedTenant);

    List<PublicGrant> findBySkillIdInOrderByGrantedTenant(Collection<String> skillIds);

    @Query("select count(g)" + OF_VERSION)
    long countOfVersion(String skillVersionId);

    @Query("select g" + OF_VERSION + " and g.grantedTenant > :after order by g.grantedTenant")
    List<PublicGrant> ofVersion(String skillVersionId, String after, Limit limit);

    @Query("select count(g) > 0" + OF_VERSION + " and g.grantedTenant = :tenant")
    boolean existsForVersion(String skillVersionId, String tenant);

    @Query("select count(g) > 0" + OF_VERSION + " and g.grantedTenant = :tenant and g.enablement.enabled")
    boolean enabledForVersion(String skillVersionId, String tenant);
}
