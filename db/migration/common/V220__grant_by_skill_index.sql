-- Who was granted a Skill, in order of tenant: step 6 looks at the first few of perhaps thousands.
create index ix_public_grant_skill on public_grant (skill_id, granted_tenant);
