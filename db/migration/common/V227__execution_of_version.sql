-- The permission checks ask for the newest run of a version.
create index ix_execution_version on execution (tenant_id, skill_version_id, id);
