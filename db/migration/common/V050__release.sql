-- STEP 4: which Script version number stands for which bytes; a number is given once and never again.
create table release_slot (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    script_code varchar(64) not null,
    language varchar(16) not null,
    script_version int not null,
    digest varchar(71) not null,
    reserved_at ${datetime} not null,
    constraint uq_release_slot_version unique (tenant_id, script_code, script_version),
    constraint uq_release_slot_digest unique (tenant_id, script_code, language, digest)
);
