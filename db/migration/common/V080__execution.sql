-- Runs, the tickets of runs that need a person's yes, and the files that runs left.
create table execution (
    id               varchar(36)  not null,
    tenant_id        varchar(64)  not null,
    skill_id         varchar(36)  not null,
    skill_version_id varchar(36)  not null,
    skill_code       varchar(64)  not null,
    version_no       int          not null,
    digest           varchar(71)  not null,
    status           varchar(32)  not null,
    channel          varchar(16)  not null,
    requested_by     varchar(64)  not null,
    requester_kind   varchar(16)  not null,
    confirmed_by     varchar(64),
    input_hash       varchar(71)  not null,
    idempotency_key  varchar(128),
    time_limit_ms    bigint       not null,
    exit_code        int,
    executed_digest  varchar(71),
    output_truncated boolean      not null,
    problem          varchar(2000),
    cancel_requested boolean      not null,
    requested_at     ${datetime} not null,
    queued_at        ${datetime},
    started_at       ${datetime},
    finished_at      ${datetime},
    lock_version     int          not null,
    constraint pk_execution primary key (id),
    constraint uq_execution_idempotency unique (tenant_id, requested_by, idempotency_key)
);
create index ix_execution_tenant on execution (tenant_id, id);
create index ix_execution_open on execution (tenant_id, status);

-- What goes in and comes out, apart from the small row that lists and the queue read.
create table execution_content (
    execution_id varchar(36) not null,
    tenant_id    varchar(64) not null,
    input        ${text} not null,
    result       ${text},
    stdout       ${text},
    stderr       ${text},
    total_bytes  bigint      not null,
    lock_version int         not null,
    constraint pk_execution_content primary key (execution_id),
    constraint fk_execution_content foreign key (execution_id) references execution (id)
);

create table confirmation_ticket (
    id               varchar(36) not null,
    tenant_id        varchar(64) not null,
    execution_id     varchar(36) not null,
    skill_version_id varchar(36) not null,
    digest           varchar(71) not null,
    input_hash       varchar(71) not null,
    requester        varchar(64) not null,
    requester_kind   varchar(16) not null,
    risk             varchar(16) not null,
    created_at       ${datetime} not null,
    expires_at       ${datetime} not null,
    decision         varchar(16),
    decided_by       varchar(64),
    decided_at       ${datetime},
    decision_comment varchar(1000),
    closed           boolean     not null,
    lock_version     int         not null,
    constraint pk_confirmation_ticket primary key (id),
    constraint uq_confirmation_ticket_execution unique (execution_id),
    constraint fk_confirmation_ticket foreign key (execution_id) references execution (id)
);
create index ix_confirmation_ticket_open on confirmation_ticket (tenant_id, closed, execution_id);

create table execution_artifact (
    id           varchar(36)  not null,
    execution_id varchar(36)  not null,
    tenant_id    varchar(64)  not null,
    name         varchar(240) not null,
    size_bytes   bigint       not null,
    sha256       varchar(64)  not null,
    content      ${blob}     not null,
    constraint pk_execution_artifact primary key (id),
    constraint fk_execution_artifact foreign key (execution_id) references execution (id)
);
create index ix_execution_artifact_execution on execution_artifact (tenant_id, execution_id);
