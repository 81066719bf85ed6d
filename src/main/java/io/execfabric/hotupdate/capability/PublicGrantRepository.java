package io.execfabric.hotupdate.capability;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublicGrantRepository extends Repository<PublicGrant, String> {

    PublicGrant save(PublicGrant grant);

    void delete(PublicGrant grant);

    Optional<PublicGrant> findBySkillIdAndGrantedTenant(String skillId, String grantedTenant);

    List<PublicGrant> findBySkillIdInOrderByGrantedTenant(Collection<String> skillIds);

    @Query("select g from PublicGrant g join SkillVersion v on v.skillId = g.skillId where v.id = :skillVersionId")
    List<PublicGrant> ofVersion(String skillVersionId);
}
