-- A platform admin's emergency access to one tenant: who, why, and until when. open_by is opened_by as long as it is open, so
-- that nobody has two at once.
create table break_glass (
    id varchar(36) not null primary key,
    tenant_id varchar(64) not null,
    opened_by varchar(255) not null,
    open_by varchar(255),
    reason varchar(1000) not null,
    state varchar(16) not null,
    opened_at ${datetime} not null,
    ends_at ${datetime} not null,
    ended_at ${datetime},
    ended_by varchar(255),
    lock_version int,
    constraint uq_break_glass_open unique (open_by)
);
create index ix_break_glass_tenant on break_glass (tenant_id, id);
create index ix_break_glass_state on break_glass (state, ends_at);
