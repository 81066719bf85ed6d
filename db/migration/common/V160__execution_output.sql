-- What a run prints, in bounded pieces that are written while it runs; the one place where output is kept.
create table execution_chunk (
    id           varchar(48) not null,
    execution_id varchar(36) not null,
    tenant_id    varchar(64) not null,
    seq          int         not null,
    stream       varchar(8)  not null,
    body         ${text}     not null,
    constraint pk_execution_chunk primary key (id),
    constraint uq_execution_chunk unique (execution_id, seq),
    constraint fk_execution_chunk foreign key (execution_id) references execution (id)
);

insert into execution_chunk (id, execution_id, tenant_id, seq, stream, body)
    select concat(execution_id, '-000001'), execution_id, tenant_id, 1, 'STDOUT', stdout
    from execution_content where length(stdout) > 0;
insert into execution_chunk (id, execution_id, tenant_id, seq, stream, body)
    select concat(execution_id, '-000002'), execution_id, tenant_id, 2, 'STDERR', stderr
    from execution_content where length(stderr) > 0;

alter table execution_content drop column stdout;
alter table execution_content drop column stderr;
