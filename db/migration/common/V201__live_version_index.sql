-- The isolation sweep walks the live versions of all tenants in pages.
create index ix_skill_live on skill (live_version_id);
