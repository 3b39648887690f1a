-- Humans, their chat accounts, and the roles granted to them at run time.

create table person (
    id         uuid                     not null primary key,
    name       varchar(300)             not null,
    email      varchar(254),            -- lower case; verified by the platform that was heard last
    zone       varchar(64)              not null,
    locale     varchar(64)              not null,
    created_at timestamp with time zone not null,
    -- Of two first contacts at once under one address, one makes the person and the other finds it.
    constraint person_email_once unique (email)
);

create table account (
    platform       varchar(16)              not null,
    workspace      varchar(128)             not null,
    platform_user  varchar(128)             not null,
    person_id      uuid                     not null references person (id),
    verified_email varchar(254),
    last_used      timestamp with time zone not null,
    primary key (platform, workspace, platform_user)
);
create index account_of_person on account (person_id, last_used);
create index account_by_email on account (verified_email);

create table role_assignment (
    person_id      uuid                     not null references person (id),
    role           varchar(32)              not null,
    department_key varchar(100)             not null, -- how departments are compared; '' is the whole organisation
    department     varchar(100),
    granted_by     uuid                     not null references person (id),
    granted_at     timestamp with time zone not null,
    primary key (person_id, role, department_key)
);
