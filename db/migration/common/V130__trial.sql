-- STEP 3: what the trial run of a package showed; one report for the same bytes of a tenant, the latest.
create table trial_report (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    submission_id varchar(36) not null,
    digest varchar(71) not null,
    report ${text} not null,
    started_at ${datetime} not null,
    finished_at ${datetime} not null,
    constraint uq_trial_report unique (tenant_id, digest)
);
create index ix_trial_report_submission on trial_report (submission_id);
