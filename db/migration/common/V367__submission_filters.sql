-- Submissions are listed newest first: a tenant's for its people, all for the platform's, by each thing that may be asked for.
create index ix_submission_newest on submission (tenant_id, submitted_at, id);
create index ix_submission_status on submission (tenant_id, status, submitted_at, id);
create index ix_submission_code on submission (tenant_id, script_code, submitted_at, id);
create index ix_submission_all_newest on submission (submitted_at, id);
create index ix_submission_all_status on submission (status, submitted_at, id);
create index ix_submission_all_code on submission (script_code, submitted_at, id);
