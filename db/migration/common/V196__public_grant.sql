-- Which tenant may use which Skill of the public area: decided one by one, and for the Skill, whatever its live version is.
create table public_grant (
    id varchar(36) not null primary key,
    skill_id varchar(36) not null,
    granted_tenant varchar(64) not null,
    granted_by varchar(255) not null,
    granted_at ${datetime} not null,
    constraint uq_public_grant unique (granted_tenant, skill_id),
    constraint fk_public_grant_skill foreign key (skill_id) references skill (id)
);
