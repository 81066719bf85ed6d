package io.execfabric.hotupdate.execution.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Tickets, at most one per run. */
public interface ConfirmationTicketRepository extends Repository<ConfirmationTicket, String> {

    ConfirmationTicket save(ConfirmationTicket ticket);

    Optional<ConfirmationTicket> findByTenantIdAndExecutionId(String tenantId, String executionId);

    List<ConfirmationTicket> findByTenantIdAndExecutionIdIn(String tenantId, Collection<String> executionIds);
}
