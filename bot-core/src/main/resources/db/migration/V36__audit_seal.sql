-- The chain of seals beside the audit trail, so that no row of the trail is ever changed.

create table audit_seal (
    sequence bigint      not null primary key, -- from 1 without gaps, in the order of sealing: ids commit in another one
    entry_id bigint      not null unique references audit_entry (id),
    epoch    int         not null,             -- under whose master secret it is sealed; sealed itself
    seal     varchar(64) not null              -- HMAC-SHA256 over the seal before and the entry, lower-case hex
);

-- One row: how far the chain reaches. Whoever seals holds it, so that one of all replicas does.
create table audit_head (
    id              int                      not null primary key,
    sealed          bigint                   not null,
    seal            varchar(64)              not null,
    highest_entry   bigint                   not null, -- the highest entry id that was sealed
    candidate_entry bigint                   not null, -- the highest one at candidate_at
    candidate_at    timestamp with time zone,
    settled_entry   bigint                   not null  -- what turns up below this id later than an hour is not sealed
);
insert into audit_head (id, sealed, seal, highest_entry, candidate_entry, settled_entry)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0, 0, 0);
