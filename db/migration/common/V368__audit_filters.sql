-- The trail is read newest first: a tenant's by its admins, all by the platform's, by each thing that may be asked for.
create index ix_audit_event_newest on audit_event (tenant_id, at, seq);
create index ix_audit_event_actor on audit_event (tenant_id, actor, at, seq);
create index ix_audit_event_action on audit_event (tenant_id, action, at, seq);
create index ix_audit_event_about on audit_event (subject_id, at, seq);
create index ix_audit_event_all_newest on audit_event (at, seq);
create index ix_audit_event_all_actor on audit_event (actor, at, seq);
create index ix_audit_event_all_action on audit_event (action, at, seq);
