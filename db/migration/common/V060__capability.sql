-- STEP 5: the five records.
create table script (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    code varchar(64) not null,
    created_at ${datetime} not null,
    constraint uq_script_code unique (tenant_id, code)
);

create table script_version (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    script_id varchar(36) not null,
    number int not null,
    language varchar(16) not null,
    entry varchar(64) not null,
    digest varchar(71) not null,
    created_at ${datetime} not null,
    constraint uq_script_version_number unique (script_id, number),
    constraint fk_script_version_script foreign key (script_id) references script (id)
);

create table skill (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    script_id varchar(36) not null,
    code varchar(64) not null,
    enabled boolean not null,
    live_version_id varchar(36),
    lock_version bigint not null,
    created_at ${datetime} not null,
    constraint uq_skill_code unique (tenant_id, code),
    constraint fk_skill_script foreign key (script_id) references script (id)
);

create table skill_version (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    skill_id varchar(36) not null,
    script_version_id varchar(36) not null,
    number int not null,
    state varchar(16) not null,
    name varchar(400) not null,
    description varchar(1000) not null,
    risk varchar(8) not null,
    input_schema ${text},
    readme ${text} not null,
    approval_record ${text} not null,
    approval_signature varchar(120) not null,
    approval_key_id varchar(32) not null,
    reviewers varchar(400) not null,
    submission_id varchar(36) not null,
    registered_at ${datetime} not null,
    constraint uq_skill_version_number unique (skill_id, number),
    constraint uq_skill_version_submission unique (submission_id),
    constraint fk_skill_version_skill foreign key (skill_id) references skill (id),
    constraint fk_skill_version_script_version foreign key (script_version_id) references script_version (id)
);
create index ix_skill_version_tenant on skill_version (tenant_id, skill_id);

create table tenant_authorization (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    skill_version_id varchar(36) not null,
    ai_scope boolean not null,
    manual_entry boolean not null,
    confirmation boolean not null,
    granted_at ${datetime} not null,
    constraint uq_tenant_authorization unique (tenant_id, skill_version_id),
    constraint fk_tenant_authorization_version foreign key (skill_version_id) references skill_version (id)
);
create index ix_tenant_authorization_version on tenant_authorization (skill_version_id);
