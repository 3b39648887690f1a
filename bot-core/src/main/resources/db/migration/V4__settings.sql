-- Settings that were changed at run time; what is not here has its default.

create table setting (
    name       varchar(100)             not null primary key,
    chosen     varchar(4000)            not null,
    changed_by uuid                     not null references person (id),
    changed_at timestamp with time zone not null
);
