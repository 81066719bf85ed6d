-- Every name that a person of this platform ever had: it is never given to somebody else, since tokens, runs and the trail
-- go by it.
create table taken_user_name (
    name varchar(64) not null primary key
);
insert into taken_user_name (name)
select ID_ from ACT_ID_USER
union select owner from api_token
union select subject_id from audit_event where subject_type = 'user' and action = 'USER_CREATED';
