-- Runs are listed newest first, in order of the request's time: one index to each thing that a list may be filtered by.
create index ix_execution_newest on execution (tenant_id, requested_at, id);
create index ix_execution_status on execution (tenant_id, status, requested_at, id);
create index ix_execution_code on execution (tenant_id, skill_code, requested_at, id);
create index ix_execution_code_version on execution (tenant_id, skill_code, version_no, requested_at, id);
create index ix_execution_number on execution (tenant_id, version_no, requested_at, id);
create index ix_execution_requester on execution (tenant_id, requested_by, requested_at, id);
create index ix_execution_channel on execution (tenant_id, channel, requested_at, id);
