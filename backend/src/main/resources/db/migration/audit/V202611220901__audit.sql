create table audit_entry (
  node text not null,
  day date not null,
  number integer not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  details jsonb not null,
  previous text not null,
  hash text not null,
  constraint audit_entry_pk primary key (node, day, number)
);
create index audit_entry_subject on audit_entry (subject, at);
create index audit_entry_actor on audit_entry (actor, at);

comment on table audit_entry is
  'Who did or saw what. One chain a node and day; previous is the hash of the entry before, at the start of a day that of the last entry of the day before.';

-- The last entry of each node: locked by whoever appends, and what a cut-off tail is noticed by.
create table audit_head (
  node text constraint audit_head_pk primary key,
  day date not null,
  number integer not null,
  hash text not null
);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only';
end
$$;

create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function audit_refuse_change();
create trigger audit_entry_stays_whole before truncate on audit_entry
  for each statement execute function audit_refuse_change();
