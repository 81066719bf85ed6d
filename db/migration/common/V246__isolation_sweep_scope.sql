-- The tenants that a sweep after a change was about, with commas between them; null when it was about all of them.
alter table isolation_sweep add column scope varchar(1400);
-- Such a sweep walks the live versions of one tenant in pages.
create index ix_skill_tenant_live on skill (tenant_id, live_version_id);
