-- Settings that a department has of its own; what is not here goes by the organisation's. A table beside "setting", so
-- that a program of the release before goes on reading one row a name there.

create table department_setting (
    name           varchar(100)             not null,
    department_key varchar(300)             not null, -- how departments are compared
    department     varchar(100)             not null,
    chosen         varchar(4000)            not null,
    changed_by     uuid                     not null references person (id),
    changed_at     timestamp with time zone not null,
    primary key (name, department_key)
);
