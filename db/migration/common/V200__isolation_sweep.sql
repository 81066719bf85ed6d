-- What the isolation sweeps found: one row per sweep of the whole platform.
create table isolation_sweep (
    id varchar(36) not null primary key,
    reason varchar(200) not null,
    started_at ${datetime} not null,
    ended_at ${datetime} not null,
    versions int not null,
    checks int not null,
    unchecked int not null,
    leaks int not null,
    findings ${text} not null
);
