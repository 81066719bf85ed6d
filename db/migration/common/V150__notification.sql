-- One row per person and matter. Settled: the matter waits for nobody any more.
create table notification (
    id varchar(36) not null primary key,
    recipient varchar(255) not null,
    kind varchar(32) not null,
    tenant_id varchar(64) not null,
    subject_id varchar(64) not null,
    subject_name varchar(64) not null,
    created_at ${datetime} not null,
    read_at ${datetime},
    settled_at ${datetime}
);
create index ix_notification_recipient on notification (recipient, id);
create index ix_notification_subject on notification (subject_id, settled_at);
