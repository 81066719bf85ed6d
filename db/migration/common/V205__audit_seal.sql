-- Each entry belongs to at most one seal; those without are the newest. A seal lists its entries with their hashes.
alter table audit_event add column seal_no bigint;
create index ix_audit_event_seal on audit_event (seal_no, seq);

create table audit_seal (
    number bigint not null primary key,
    previous_hash varchar(64) not null,
    root varchar(64) not null,
    entries int not null,
    total bigint not null,
    leaves ${blob} not null,
    sealed_at ${datetime} not null,
    key_id varchar(32) not null,
    signature varchar(120) not null
);
