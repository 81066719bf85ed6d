-- The table of the queue of e-mails, as db-scheduler expects it on MySQL; times are UTC.
create table scheduled_mail (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data longblob,
    execution_time timestamp(6) not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) null,
    last_failure timestamp(6) null,
    consecutive_failures int,
    last_heartbeat timestamp(6) null,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance),
    index ix_scheduled_mail_time (execution_time),
    index ix_scheduled_mail_heartbeat (last_heartbeat),
    index ix_scheduled_mail_priority (priority desc, execution_time asc)
);
