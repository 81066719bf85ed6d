-- What the nodes of one database know and nobody else does, each made when it was needed first.
create table server_secret (
    name   varchar(64)  not null primary key,
    secret varchar(200) not null
);
