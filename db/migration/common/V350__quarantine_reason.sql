-- Why a version is quarantined: null for one that is not, and for an older one of which the trail does not tell.
alter table skill_version add column quarantine_reason varchar(16);

update skill_version set quarantine_reason = (
    select case
        when e.detail like 'The isolation checks were red%' then 'CLOSED_LEAK'
        when skill_version.quarantined_from is not null then 'WRONG_BYTES'
        when e.detail like 'A permission check was red%' then 'RED_CHECK'
        else 'BASE_MOVED' end
    from audit_event e
    where e.seq = (
        select max(last_one.seq) from audit_event last_one
        where last_one.subject_id = skill_version.id and last_one.action = 'QUARANTINED'))
where state = 'QUARANTINED';

update skill_version set quarantine_reason = 'NOT_VERIFIED'
where state = 'QUARANTINED' and quarantine_reason is null and quarantined_from is null;
