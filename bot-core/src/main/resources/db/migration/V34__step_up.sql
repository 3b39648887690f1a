-- Authenticator apps that people enrolled. The secret is sealed under a key derived from the master secret of its epoch.

create table step_up_enrolment (
    person_id     uuid                     not null primary key references person (id),
    key_epoch     int                      not null,
    sealed_secret varchar(200)             not null, -- nonce and ciphertext, Base64
    last_step     bigint                   not null, -- the latest step of 30 seconds whose number was used
    enrolled_at   timestamp with time zone not null
);
