-- All tables made after this hold any Unicode character, the four-byte ones too.
alter database character set utf8mb4 collate utf8mb4_bin;
