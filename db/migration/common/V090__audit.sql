-- Append-only; seq is the order, since times may be equal.
create table audit_event (
    seq bigint not null auto_increment primary key,
    at ${datetime} not null,
    tenant_id varchar(64),
    actor varchar(255) not null,
    action varchar(64) not null,
    subject_type varchar(32) not null,
    subject_id varchar(64) not null,
    detail varchar(1000) not null
);
create index ix_audit_event_tenant on audit_event (tenant_id, seq);
create index ix_audit_event_subject on audit_event (subject_id, seq);
