-- Groups of a directory that stand for roles. Who is in them only the directory knows.
create table group_role (
    platform       varchar(16)              not null,
    workspace      varchar(128)             not null,
    group_id       varchar(128)             not null,
    name           varchar(300)             not null, -- how people call it
    role           varchar(32)              not null,
    department_key varchar(300)             not null, -- how departments are compared; '' is the whole organisation
    department     varchar(100),
    granted_by     uuid                     not null references person (id),
    granted_at     timestamp with time zone not null,
    primary key (platform, workspace, group_id, role, department_key)
);

-- Computers that were imported and have not enrolled yet: where they will belong, and who will work there.
create table expected_computer (
    name_key    varchar(126)             not null primary key, -- how names are compared
    name        varchar(63)              not null,
    department  varchar(100),
    imported_at timestamp with time zone not null
);

create table expected_user (
    name_key  varchar(126) not null references expected_computer (name_key),
    user_name varchar(256) not null references end_user (name),
    primary key (name_key, user_name)
);
create index expected_user_by_user on expected_user (user_name);
