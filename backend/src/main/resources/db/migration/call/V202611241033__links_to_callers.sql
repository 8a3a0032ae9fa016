-- The link that a caller was sent; with the call it dies. Who has the table has no link.
create table caller_link (
  call uuid primary key references call,
  token_hash text not null unique,
  recipient text,
  message uuid unique,
  message_state text,
  created_at timestamptz not null,
  created_by text not null,
  opened_at timestamptz,
  consented_at timestamptz,
  stopped_at timestamptz,
  revoked_at timestamptz
);

-- What caller and room wrote to each other; said_by is null for the caller.
create table caller_chat (
  id bigint generated always as identity primary key,
  call uuid not null references call,
  said_by text,
  text text not null,
  at timestamptz not null
);
create index caller_chat_of_call on caller_chat (call, id);

-- Made anew by us from what was sent: no place and no device in them.
create table caller_photo (
  id uuid primary key,
  call uuid not null references call,
  jpeg bytea not null,
  at timestamptz not null
);
create index caller_photo_of_call on caller_photo (call, at);
