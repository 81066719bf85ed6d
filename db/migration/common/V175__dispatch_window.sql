-- When a run was handed to the scheduler; null while it is parked behind its tenant's other runs.
alter table execution add column dispatched_at ${datetime};
update execution set dispatched_at = queued_at where status in ('QUEUED', 'RUNNING');

-- How many a tenant has open and dispatched, and which of its parked runs is next: people's before AIs', then the oldest.
create index ix_execution_window on execution (tenant_id, status, dispatched_at, channel desc, id);
-- Which tenants have parked runs, and which dispatched ones may have lost their place in the scheduler.
create index ix_execution_dispatch on execution (status, dispatched_at);
