-- Whether a person was asked before a run could be queued; until now it was told from two times. Where nobody says it, a ticket
-- is looked for.
alter table execution add column needed_confirmation boolean default true not null;
update execution set needed_confirmation = false where queued_at = requested_at;
