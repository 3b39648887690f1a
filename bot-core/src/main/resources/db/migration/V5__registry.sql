-- What exists: protected computers, the end users who work on them, and the devices they plug in.

create table computer (
    id             varchar(36)              not null primary key,
    name           varchar(63)              not null,
    active_key     varchar(126),            -- how names are compared; null once retired, so that a name is in use once
    department     varchar(100),
    zone           varchar(64)              not null,
    next_zone      varchar(64),             -- reported at a sync; applies from next_zone_from, the end of that day
    next_zone_from timestamp with time zone,
    epoch          int                      not null,
    agent_version  varchar(64)              not null,
    enrolled_at    timestamp with time zone not null,
    last_seen      timestamp with time zone not null,
    seen_before    timestamp with time zone, -- the contact before the last: what was sent at it has arrived or was asked for again
    retired_at     timestamp with time zone,
    constraint computer_name_in_use_once unique (active_key)
);
create index computer_by_last_seen on computer (last_seen);

create table end_user (
    name       varchar(256) not null primary key, -- canonical
    department varchar(100),
    email      varchar(254),
    generation int          not null
);

-- Who works where, as an administrator said: it hands the user's key to the computer.
create table assignment (
    computer_id     varchar(36)              not null references computer (id),
    user_name       varchar(256)             not null references end_user (name),
    generation_held int                      not null, -- the oldest generation of the key the computer may hold; 0: none sent yet
    assigned_at     timestamp with time zone not null,
    primary key (computer_id, user_name)
);
create index assignment_of_user on assignment (user_name);

-- Who works where, as the computer says: a proposal, it hands over nothing.
create table reported_user (
    computer_id   varchar(36)              not null references computer (id),
    user_name     varchar(256)             not null references end_user (name),
    last_reported timestamp with time zone not null,
    primary key (computer_id, user_name)
);

create table device (
    code          varchar(8)               not null primary key, -- symbols without hyphen
    name          varchar(255)             not null,
    name_key      varchar(510)             not null,
    vid           varchar(4)               not null,
    pid           varchar(4)               not null,
    serial        varchar(255)             not null,
    last_computer varchar(36)              references computer (id),
    last_seen     timestamp with time zone not null
);
create index device_by_name on device (name_key);
create index device_by_last_seen on device (last_seen);

-- The words of names, by whose beginnings people search. A word is stored as the hex digits of its UTF-8 bytes: these
-- sort alike under every collation, so that "begins with" is a range of an ordinary index on every database.
create table computer_word (
    word        varchar(192) not null,
    computer_id varchar(36)  not null,
    primary key (word, computer_id)
);
create index computer_word_of on computer_word (computer_id, word);

create table user_word (
    word      varchar(192) not null,
    user_name varchar(256) not null,
    primary key (word, user_name)
);
create index user_word_of on user_word (user_name, word);

create table device_word (
    word        varchar(192) not null,
    device_code varchar(8)   not null,
    primary key (word, device_code)
);
create index device_word_of on device_word (device_code, word);
