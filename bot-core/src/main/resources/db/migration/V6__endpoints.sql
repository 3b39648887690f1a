-- First contact and later ones. Tokens are kept as SHA-256 of what was handed out: 256 random bits need no slow hash.

create table enrolment_token (
    token_hash    varchar(64)              not null primary key,
    computer_name varchar(63)              not null,
    name_key      varchar(126)             not null,
    department    varchar(100),
    replaces      varchar(36)              references computer (id), -- the computer of that name when the token was made
    expires_at    timestamp with time zone not null,
    used_at       timestamp with time zone
);
create index enrolment_token_by_name on enrolment_token (name_key);

create table endpoint_token (
    computer_id varchar(36) not null primary key references computer (id),
    token_hash  varchar(64) not null
);

-- Reports that were taken in, so that one that is sent again has no second effect.
create table redemption_report (
    computer_id varchar(36)              not null references computer (id),
    report_id   varchar(64)              not null,
    status      varchar(16)              not null,
    fingerprint varchar(32)              not null,
    outcome     varchar(16)              not null,
    received_at timestamp with time zone not null,
    primary key (computer_id, report_id, status)
);
