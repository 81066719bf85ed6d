-- One row where the demo people were made on an empty database; stands_at once its demo world is complete.
create table demo_world (
    id varchar(8) not null primary key,
    begun_at ${datetime} not null,
    stands_at ${datetime}
);

-- The submissions that the demo world made itself.
create table demo_submission (
    id varchar(130) not null primary key,
    tenant_id varchar(64) not null,
    submission_id varchar(36) not null
);
