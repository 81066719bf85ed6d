package io.execfabric.hotupdate.node;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The nodes of this database. */
interface ClusterNodeRepository extends Repository<ClusterNode, String> {

    ClusterNode save(ClusterNode node);

    Optional<ClusterNode> findById(String id);

    List<ClusterNode> findAll();

    @Modifying
    @Query("delete from ClusterNode n where n.id <> :id and (n.name = :name or n.heartbeatAt < :before)")
    int forget(String id, String name, Instant before);
}
