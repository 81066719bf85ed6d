-- How much one tenant may ask for, where it differs from what is configured for all.
create table tenant_quota (
    tenant_id varchar(64) not null primary key,
    open_runs int,
    runs_per_minute int,
    changed_by varchar(64) not null,
    changed_at ${datetime} not null,
    lock_version int not null
);
