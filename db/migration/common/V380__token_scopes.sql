-- to which a token is narrowed: words with blanks between; nothing for all that its owner may
alter table api_token add column scopes varchar(40);
