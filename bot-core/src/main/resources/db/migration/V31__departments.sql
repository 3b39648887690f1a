-- What people limited to departments see. A department's key is how its name is compared: in lower case.

-- Whose matter an entry was then; entries of no department are for people without a limit.
alter table audit_entry add column department varchar(100);
alter table audit_entry add column department_key varchar(300);
create index audit_entry_by_department on audit_entry (department_key, id);

alter table computer add column department_key varchar(300);
update computer set department_key = lower(department) where department is not null;
create index computer_by_department on computer (department_key, last_seen);

alter table end_user add column department_key varchar(300);
update end_user set department_key = lower(department) where department is not null;
create index end_user_by_department on end_user (department_key, name);

-- The department beside the word, so that a search within one department is a range of one index too. A device is of
-- the department of the computer that reported it last.
alter table computer_word add column department_key varchar(300);
update computer_word set department_key = (select c.department_key from computer c where c.id = computer_word.computer_id);
create index computer_word_by_department on computer_word (department_key, word, computer_id);

alter table user_word add column department_key varchar(300);
update user_word set department_key = (select u.department_key from end_user u where u.name = user_word.user_name);
create index user_word_by_department on user_word (department_key, word, user_name);

create index device_of_last_computer on device (last_computer);
alter table device_word add column department_key varchar(300);
update device_word set department_key = (select c.department_key from device d
    join computer c on c.id = d.last_computer where d.code = device_word.device_code);
create index device_word_by_department on device_word (department_key, word, device_code);
