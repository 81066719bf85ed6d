-- STEP 6: the report of the permission checks, kept with the version.
create table availability_report (
    skill_version_id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    checked_at ${datetime} not null,
    green boolean not null,
    checks ${text} not null
);
