-- What starts of a server made, each thing once in the life of a database, however it has been changed or removed since.
create table made_once (
    what varchar(120) not null primary key,
    made_at ${datetime} not null
);
