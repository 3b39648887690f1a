-- Who told of a redemption: the computer at a sync (SYNC, also where nothing stands) or a person with a receipt (RECEIPT).

alter table issuance add column redemption_told_by varchar(16);
alter table issuance_redemption add column told_by varchar(16);
create index issuance_of_recipient on issuance (recipient_person, id);
