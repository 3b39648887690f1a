-- The name of the last lift of a computer's lock-out: it goes out with every bundle, and an endpoint carries each out once.

alter table computer add column lift varchar(36);
