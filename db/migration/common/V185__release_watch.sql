-- What the drift watch did: one row per sweep of a node, and one per thing that was found where it did not belong.
create table release_sweep (
    id varchar(36) not null primary key,
    node_id varchar(36) not null,
    started_at ${datetime} not null,
    ended_at ${datetime} not null,
    releases int not null,
    set_aside int not null,
    restored int not null,
    unrepaired int not null
);
create index ix_release_sweep_ended on release_sweep (ended_at);

create table release_finding (
    id varchar(36) not null primary key,
    node_id varchar(36) not null,
    tenant_id varchar(64),
    place varchar(500) not null,
    what varchar(500) not null,
    kept_as varchar(500) not null,
    found_at ${datetime} not null
);
