-- A row in every table of the schema of the release before (V9), written with the columns that it knew.
insert into person (id, name, email, zone, locale, created_at)
 values ('00000000-0000-4000-8000-00000000000{n}', 'Ada {n}', 'ada{n}@example.org', 'Europe/Berlin', 'en', timestamp with time zone '2026-11-23 12:00:00+00');
insert into account (platform, workspace, platform_user, person_id, verified_email, last_used)
 values ('SLACK', 'T1', 'U{n}', '00000000-0000-4000-8000-00000000000{n}', 'ada{n}@example.org', timestamp with time zone '2026-11-23 12:00:00+00');
insert into role_assignment (person_id, role, department_key, department, granted_by, granted_at)
 values ('00000000-0000-4000-8000-00000000000{n}', 'OTP_ADMINISTRATOR', 'sales', 'Sales', '00000000-0000-4000-8000-00000000000{n}', timestamp with time zone '2026-11-23 12:00:00+00');
insert into audit_entry (at, actor_kind, actor_id, act, subject, outcome, justification, origin)
 values (timestamp with time zone '2026-11-23 12:00:0{n}+00', 'HUMAN', '00000000-0000-4000-8000-00000000000{n}', 'ISSUE_CODE', 'issuance {n}', 'done', 'trade fair', 'slack T1');
insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version, priority)
 values ('deliver-code', '2026-11-23T12:00:00.000Z {n}', null, timestamp with time zone '2026-11-23 12:00:00+00', false, 1, 50);
insert into setting (name, chosen, changed_by, changed_at)
 values ('codes.longest-window-{n}', '7', '00000000-0000-4000-8000-00000000000{n}', timestamp with time zone '2026-11-23 12:00:00+00');
insert into computer (id, name, active_key, department, zone, epoch, agent_version, enrolled_at, last_seen)
 values ('3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e2{n}', 'LT-004{n}', 'lt-004{n}', 'Sales', 'Europe/Bucharest', 1, '0.1.0', timestamp with time zone '2026-11-23 12:00:00+00', timestamp with time zone '2026-11-23 12:00:00+00');
insert into end_user (name, department, email, generation)
 values ('corp\maria{n}', 'Sales', 'maria{n}@example.org', 1);
insert into assignment (computer_id, user_name, generation_held, assigned_at)
 values ('3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e2{n}', 'corp\maria{n}', 1, timestamp with time zone '2026-11-23 12:00:00+00');
insert into reported_user (computer_id, user_name, last_reported)
 values ('3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e2{n}', 'corp\maria{n}', timestamp with time zone '2026-11-23 12:00:00+00');
insert into device (code, name, name_key, vid, pid, serial, last_computer, last_seen)
 values ('N1B7FWZ{n}', 'Kingston {n}', 'kingston {n}', '0951', '1666', '60A44C{n}', '3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e2{n}', timestamp with time zone '2026-11-23 12:00:00+00');
insert into computer_word (word, computer_id)
 values ('6c742d303034{n}', '3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e2{n}');
insert into user_word (word, user_name)
 values ('6d61726961{n}', 'corp\maria{n}');
insert into device_word (word, device_code)
 values ('6b696e67{n}', 'N1B7FWZ{n}');
insert into enrolment_token (token_hash, computer_name, name_key, department, replaces, expires_at)
 values ('hash{n}', 'LT-005{n}', 'lt-005{n}', 'Sales', null, timestamp with time zone '2026-11-23 13:00:00+00');
insert into endpoint_token (computer_id, token_hash)
 values ('3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e2{n}', 'token{n}');
insert into redemption_report (computer_id, report_id, status, fingerprint, outcome, received_at)
 values ('3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e2{n}', 'report{n}', 'OPENED', '529d4d46a76c9e6a0818dcc62531073{n}', 'RECORDED', timestamp with time zone '2026-11-23 12:00:00+00');
insert into issuance (platform, workspace, event_id, issuer, issued_at, department, scope, computer_id, user_name, duration, redeem_window, day_of_issue, serial, epoch, generation, terms_key, zone, redeem_by, over_at, justification, recipient_kind, recipient_person)
 values ('SLACK', 'T1', 'event-{n}', '00000000-0000-4000-8000-00000000000{n}', timestamp with time zone '2026-11-23 12:00:00+00', 'Sales', 'ALL_DEVICES', '3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e2{n}', 'corp\maria{n}', 'H1', 'SAME_DAY', date '2026-11-23', 0, 1, 0, 'terms{n}', 'Europe/Bucharest', timestamp with time zone '2026-11-23 21:59:59+00', timestamp with time zone '2026-11-23 22:59:59+00', 'written by the release before {n}', 'DIRECT_MESSAGE', '00000000-0000-4000-8000-00000000000{n}');
insert into issuance_serial (terms_key, given)
 values ('terms{n}', 1);
insert into issuance_redemption (issuance_id, computer_id, status, redeemed_at, until_at)
 values ({n}, '3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e2{n}', 'OPENED', timestamp with time zone '2026-11-23 12:00:00+00', timestamp with time zone '2026-11-23 13:00:00+00');
insert into issuance_acknowledgement (issuance_id, computer_id)
 values ({n}, '3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e2{n}');
insert into universal_chain (number, chain_id, epoch, start_day, period_days, steps)
 values ({n}, '2026-{n}', 1, date '2026-11-23', 1, 2048);
insert into universal_anchor (chain_id, slot, anchor)
 values ('2026-{n}', 0, '0612ef8d1ec46556d{n}');
insert into universal_holder (chain_id, period, slot, person_id)
 values ('2026-{n}', 0, 0, '00000000-0000-4000-8000-00000000000{n}');
insert into universal_showing (platform, workspace, event_id, chain_id, period, slot, person_id, shown_on, shown_at)
 values ('SLACK', 'T1', 'showing-{n}', '2026-{n}', 0, 0, '00000000-0000-4000-8000-00000000000{n}', date '2026-11-23', timestamp with time zone '2026-11-23 12:00:00+00');
insert into delivery (issuance_id, first_of, recipient_kind, recipient_person, state)
 values ({n}, {n}, 'DIRECT_MESSAGE', '00000000-0000-4000-8000-00000000000{n}', 'WAITING');
