-- What was issued, redeemed and asked for in a span of time, for the audit page.
create index issuance_by_time on issuance (issued_at);
create index issuance_by_redemption on issuance (redeemed_at);
create index access_request_by_time on access_request (asked_at);
