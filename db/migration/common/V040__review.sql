-- STEP 3: what reviewers decided, and the approval that ended a review.
create table review_vote (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    submission_id varchar(36) not null,
    round int not null,
    stage varchar(8) not null,
    reviewer varchar(64) not null,
    outcome varchar(16) not null,
    digest varchar(71) not null,
    tenant_confirmed boolean not null,
    ai_callable boolean not null,
    manual_execution boolean not null,
    confirmation_required boolean not null,
    comment_text ${text} not null,
    name varchar(400) not null,
    description varchar(1000) not null,
    decided_at ${datetime} not null,
    constraint uq_review_vote_stage unique (submission_id, round, stage),
    constraint uq_review_vote_reviewer unique (submission_id, round, reviewer)
);
create index ix_review_vote_tenant on review_vote (tenant_id, submission_id);

create table review_approval (
    submission_id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    round int not null,
    approval_record ${text} not null,
    signature varchar(120) not null,
    key_id varchar(32) not null,
    approved_at ${datetime} not null
);
