-- What the caller pressed on their telephone while nobody could hear them speak.
alter table call add column keys text not null default '';

create index call_pranks on call (number, offered_at) where disposition = 'PRANK';
