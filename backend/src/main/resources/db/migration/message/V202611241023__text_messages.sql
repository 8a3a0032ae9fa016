-- Short messages out. The text may be a secret, so it stays no longer than it is needed; the rest of the row a week.
create table text_message (
  id uuid primary key,
  recipient text not null,
  text text,
  state text not null check (state in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED')),
  attempts integer not null default 0,
  gateway_id text,
  problem text,
  created_at timestamptz not null,
  due_at timestamptz not null,
  expires_at timestamptz not null,
  changed_at timestamptz not null,
  check (text is not null or state <> 'QUEUED')
);
create index text_message_due on text_message (due_at) where state = 'QUEUED';
create index text_message_of_gateway on text_message (gateway_id);
create index text_message_of_recipient on text_message (recipient);
