-- which token, and which program, a run was asked with: shown to the person who has to confirm it
alter table execution add column requester_token varchar(100);
alter table execution add column requester_client varchar(100);
