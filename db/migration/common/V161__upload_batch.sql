-- Data files that people hand to runs: business data, apart from script submissions.
create table upload_batch (
    id          varchar(36) not null,
    tenant_id   varchar(64) not null,
    uploaded_by varchar(64) not null,
    created_at  ${datetime} not null,
    total_bytes bigint      not null,
    constraint pk_upload_batch primary key (id)
);
create index ix_upload_batch_tenant on upload_batch (tenant_id);
create index ix_upload_batch_created on upload_batch (created_at);

create table upload_file (
    id         varchar(36)  not null,
    batch_id   varchar(36)  not null,
    tenant_id  varchar(64)  not null,
    file_name  varchar(200) not null,
    size_bytes bigint       not null,
    sha256     varchar(64)  not null,
    content    ${blob}      not null,
    constraint pk_upload_file primary key (id),
    constraint fk_upload_file foreign key (batch_id) references upload_batch (id)
);

-- No foreign key: a batch goes after its time, the row of the run stays.
alter table execution add upload_batch_no varchar(36);
create index ix_execution_upload_batch on execution (upload_batch_no);
create index ix_execution_finished on execution (finished_at);
