-- The table of the queue of e-mails, as db-scheduler expects it on H2.
create table scheduled_mail (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures int,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index ix_scheduled_mail_time on scheduled_mail (execution_time);
create index ix_scheduled_mail_heartbeat on scheduled_mail (last_heartbeat);
create index ix_scheduled_mail_priority on scheduled_mail (priority desc, execution_time asc);
