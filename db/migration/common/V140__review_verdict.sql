-- What the review policy said when a round's review opened; the review goes by it to its end.
create table review_verdict (
    id varchar(48) not null primary key,
    tenant_id varchar(64) not null,
    submission_id varchar(36) not null,
    round int not null,
    risk varchar(8) not null,
    reviewers int not null,
    ai_forbidden boolean not null,
    confirmation_forced boolean not null,
    reason varchar(1000) not null,
    judged_at ${datetime} not null
);
create index ix_review_verdict_tenant on review_verdict (tenant_id, submission_id);
