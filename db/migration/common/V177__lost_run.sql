-- What a person of the platform decided about a run whose runner died, and which run follows it.
alter table execution add column lost_resolution varchar(16);
alter table execution add column lost_resolved_by varchar(64);
alter table execution add column lost_resolved_at ${datetime};
alter table execution add column lost_comment varchar(1000);
alter table execution add column followed_by varchar(36);
