-- Lists are in order of time; what these were for is read by ix_execution_newest, ix_submission_newest and ix_audit_event_newest.
drop index ix_execution_tenant;
drop index ix_submission_tenant;
drop index ix_audit_event_tenant;
