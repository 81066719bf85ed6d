-- STEP 3: what reviewers said about single lines, with the text of the line as it stood then; written with the vote.
create table review_comment (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    submission_id varchar(36) not null,
    round int not null,
    ordinal int not null,
    reviewer varchar(64) not null,
    digest varchar(71) not null,
    path varchar(240) not null,
    line_number int,
    line_text varchar(500),
    comment_text ${text} not null,
    commented_at ${datetime} not null,
    constraint uq_review_comment unique (submission_id, round, reviewer, ordinal)
);
create index ix_review_comment_tenant on review_comment (tenant_id, submission_id);
