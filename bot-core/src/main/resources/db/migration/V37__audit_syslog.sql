-- How far the trail was forwarded: the queue is the trail itself, in the order of its seals.
create table audit_forwarding (
    target   varchar(300) not null primary key, -- HOST:PORT
    sequence bigint       not null              -- the last link that was sent
);
