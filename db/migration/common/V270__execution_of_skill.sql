-- The permission checks ask for the newest run of a Skill, whichever version it was of.
create index ix_execution_skill on execution (tenant_id, skill_id, id);
