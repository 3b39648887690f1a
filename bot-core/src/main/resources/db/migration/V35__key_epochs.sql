-- By which master secrets the stored keys and codes were made: what a replica with other secrets is told by. The
-- fingerprint is derived one way; no secret is here.

create table key_epoch (
    epoch       int                      not null primary key,
    fingerprint varchar(64)              not null,
    first_seen  timestamp with time zone not null
);
