-- A tenant may switch off for itself what it was granted; the grant stays, and so does everybody else's.
alter table public_grant add column enabled boolean default true not null;
