-- Which node ran it: for the platform's people and for proofs, never shown to tenants. Null for runs of earlier releases.
alter table execution add column node_id varchar(36);
