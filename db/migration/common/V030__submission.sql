-- STEPS 1-2: content-addressed packages, and the submissions that name them.

create table stored_file (
    sha256     varchar(64) not null primary key,
    size_bytes bigint      not null,
    content    ${blob}    not null
);

create table stored_package (
    digest      varchar(71) not null primary key,
    file_count  int         not null,
    total_bytes bigint      not null,
    stored_at   ${datetime} not null
);

-- Keyed by place, not by path: a database that compares text without case or accents would take two paths for one.
create table package_file (
    package_digest varchar(71)  not null,
    ordinal        int          not null,
    path           varchar(240) not null,
    file_sha256    varchar(64)  not null,
    size_bytes     bigint       not null,
    primary key (package_digest, ordinal),
    constraint fk_package_file_package foreign key (package_digest) references stored_package (digest),
    constraint fk_package_file_file foreign key (file_sha256) references stored_file (sha256)
);

create table submission (
    id                              varchar(36)   not null primary key,
    tenant_id                       varchar(64)   not null,
    script_code                     varchar(64)   not null,
    scenario                        ${text}      not null,
    note                            ${text},
    requested_ai_callable           boolean,
    requested_manual_execution      boolean,
    requested_confirmation_required boolean,
    status                          varchar(20)   not null,
    round                           int           not null,
    language                        varchar(20)   not null,
    entry                           varchar(240)  not null,
    digest                          varchar(71)   not null,
    risk                            varchar(10)   not null,
    name                            varchar(1000) not null,
    description                     varchar(1000) not null,
    input_schema                    ${text},
    readme                          ${text}      not null,
    submitted_by                    varchar(255)  not null,
    submitted_at                    ${datetime}   not null,
    updated_at                      ${datetime}   not null,
    version                         int           not null,
    constraint fk_submission_package foreign key (digest) references stored_package (digest)
);
create index ix_submission_tenant on submission (tenant_id, id desc);
create index ix_submission_script on submission (tenant_id, script_code);

-- id: submission id, colon, number
create table submission_round (
    id            varchar(48)  not null primary key,
    submission_id varchar(36)  not null,
    round         int          not null,
    tenant_id     varchar(64)  not null,
    digest        varchar(71)  not null,
    findings      ${text}     not null,
    received_by   varchar(255) not null,
    received_at   ${datetime}  not null,
    constraint uq_submission_round unique (submission_id, round),
    constraint fk_submission_round_submission foreign key (submission_id) references submission (id),
    constraint fk_submission_round_package foreign key (digest) references stored_package (digest)
);
create index ix_submission_round_tenant on submission_round (tenant_id, submission_id);

create table submission_event (
    id            varchar(48)   not null primary key,
    submission_id varchar(36)   not null,
    ordinal       int           not null,
    tenant_id     varchar(64)   not null,
    round         int           not null,
    happened_at   ${datetime}   not null,
    actor         varchar(255)  not null,
    what          varchar(40)   not null,
    detail        varchar(4000) not null,
    constraint uq_submission_event unique (submission_id, ordinal),
    constraint fk_submission_event_submission foreign key (submission_id) references submission (id)
);
create index ix_submission_event_tenant on submission_event (tenant_id, submission_id);
