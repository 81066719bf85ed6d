-- A wish for other answers, without an upload: which Skill version's bytes and answers it starts from.
alter table submission add column answers_of_version int;
