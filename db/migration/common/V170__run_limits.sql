-- What a script asked of the sandbox, as "wallSeconds=120,memoryMib=768"; null or empty for the platform's own limits.
alter table submission add column run_limits varchar(400);
alter table skill_version add column run_limits varchar(400);
