-- How each call stands, folded from its facts; what people and we added stands beside it.
create table call (
  id uuid primary key,
  exchange_call text not null unique,
  version bigint not null default 0,
  offered boolean not null default false,
  number text,
  state text not null,
  outcome text,
  offered_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  position text,
  position_since timestamptz,
  ringing text[] not null default '{}',
  last_fact_at timestamptz not null,
  raw_recording text,
  recording text not null default 'PENDING' check (recording in ('PENDING', 'TAKEN', 'MISSING')),
  disposition text,
  disposed_by text,
  disposed_at timestamptz,
  on_screens boolean not null default false
);
create index call_newest on call (offered_at desc, id desc);
create index call_open on call (offered_at desc, id desc) where state <> 'ENDED';
create index call_on_screens on call (offered_at desc, id desc) where on_screens;
create index call_unrecorded on call (ended_at) where recording <> 'TAKEN';

-- What happened, once under its key and never changed: by the exchange's clock and by ours.
create table call_fact (
  key text primary key,
  call uuid not null references call,
  kind text not null,
  happened_at timestamptz not null,
  learnt_at timestamptz not null,
  leg text,
  position text,
  data jsonb not null
);
create index call_fact_of_call on call_fact (call);

create table call_fix (
  id uuid primary key,
  call uuid not null references call,
  source text not null,
  point geography(Point, 4326),
  radius double precision,
  confidence integer check (confidence between 0 and 100),
  shape jsonb,
  civic jsonb,
  garbled boolean not null,
  at timestamptz not null,
  received_at timestamptz not null
);
create index call_fix_of_call on call_fix (call);
create index call_fix_point on call_fix using gist (point);

create table call_recording (
  call uuid primary key references call,
  file text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  seconds double precision not null,
  taken_at timestamptz not null,
  raw_removed boolean not null default false
);

create index call_recording_raw on call_recording (call) where not raw_removed;

-- How far the exchange's own log was read; moved in the transaction that stores its facts.
create table exchange_log_offset (
  exchange text primary key,
  file text not null,
  bytes bigint not null
);

-- Who sat where and when: it says who took a call, also one that was learnt of later.
create table position_seat (
  id bigint generated always as identity primary key,
  position text not null,
  username text not null,
  name text not null,
  since timestamptz not null,
  until timestamptz
);
create unique index position_seat_one_holder on position_seat (position) where until is null;
create unique index position_seat_one_seat on position_seat (username) where until is null;
create index position_seat_history on position_seat (position, since);

create table position_pause (
  position text primary key,
  reason text not null,
  since timestamptz not null
);

-- What the exchange last said of a position's telephone.
create table position_telephone (
  position text primary key,
  registered boolean not null,
  since timestamptz not null
);
