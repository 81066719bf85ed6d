-- when a token was last accepted, to the minute: its owner sees which ones nobody uses
alter table api_token add column last_used_at ${datetime};
