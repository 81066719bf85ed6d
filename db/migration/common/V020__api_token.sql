-- Bearer tokens, by the SHA-256 of their text. They belong to a user of the identity tables, not to a tenant.
create table api_token (
    id         varchar(36)  not null primary key,
    owner      varchar(64)  not null,
    name       varchar(100) not null,
    kind       varchar(10)  not null,
    token_hash varchar(64)  not null,
    created_at ${datetime}  not null,
    expires_at ${datetime}  not null,
    revoked_at ${datetime},
    constraint api_token_hash_unique unique (token_hash)
);
create index api_token_owner on api_token (owner, id);
