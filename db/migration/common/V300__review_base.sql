-- Which live version a round's checks compared with and a vote was about, 0 for none; null where it was not kept yet.
alter table review_verdict add column base_version int;
alter table review_vote add column base_version int;

-- One approval for each round: one that was not carried out, since another version went live, is followed by another one.
alter table review_approval add column id varchar(48) default '' not null;
update review_approval set id = concat(submission_id, ':', round);
alter table review_approval drop primary key;
alter table review_approval add primary key (id);
create index ix_review_approval_submission on review_approval (tenant_id, submission_id);

-- Likewise one Skill version for each approval.
alter table skill_version add constraint uq_skill_version_approval unique (submission_id, approval_signature);
alter table skill_version drop constraint uq_skill_version_submission;
