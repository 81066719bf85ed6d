-- The server processes that share this database; each writes its own line every two seconds.
create table cluster_node (
    id              varchar(36)  not null,
    name            varchar(255) not null,
    product_version varchar(64)  not null,
    runner          boolean      not null,
    portal          boolean      not null,
    slots           int          not null,
    running         int          not null,
    versions_synced int          not null,
    stopping        boolean      not null,
    started_at      ${datetime} not null,
    heartbeat_at    ${datetime} not null,
    stopped_at      ${datetime},
    constraint pk_cluster_node primary key (id)
);
