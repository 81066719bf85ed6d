-- STEP 3: what the static checks saw in the package of a round; the newest row of a digest counts.
create table scan_report (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    submission_id varchar(36) not null,
    round integer not null,
    digest varchar(71) not null,
    started_at ${datetime} not null,
    finished_at ${datetime} not null,
    report ${text} not null
);
create index ix_scan_report_digest on scan_report (tenant_id, digest, id);
