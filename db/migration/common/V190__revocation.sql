-- What was barred for good: a digest for every tenant, now and later, or one Skill version.
create table revocation (
    id varchar(36) not null primary key,
    digest varchar(71) not null,
    barred_digest varchar(71),
    skill_version_id varchar(36),
    tenant_id varchar(64),
    skill_code varchar(64),
    version_no int,
    reason varchar(1000) not null,
    revoked_by varchar(255) not null,
    revoked_at ${datetime} not null,
    versions int not null,
    constraint uq_revocation_digest unique (barred_digest),
    constraint uq_revocation_version unique (skill_version_id)
);

-- Whose answers a rollback is held against while nothing is live.
alter table skill add column last_live_version_id varchar(36);
update skill set last_live_version_id = live_version_id;
