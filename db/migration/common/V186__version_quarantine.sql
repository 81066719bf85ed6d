-- What a version was when its stored bytes were found wrong; null for one that has not passed step 6 yet.
alter table skill_version add column quarantined_from varchar(16);
create index ix_script_version_digest on script_version (digest);
