-- Who was sent to which incident: a unit, or an agency that has none here. What there is to know of
-- it are its facts; state and holds are their sum, for who looks for them.
create table assignment (
  id uuid primary key,
  incident uuid not null,
  number text not null,
  unit text,
  agency text not null,
  version bigint not null,
  state text not null,
  holds boolean not null,
  on_screens boolean not null,
  sent_at timestamptz not null,
  over_at timestamptz
);
create index assignment_on_screens on assignment (sent_at) where on_screens;

-- What happened to it, never changed.
create table assignment_fact (
  place bigint generated always as identity primary key,
  assignment uuid not null references assignment,
  happened_at timestamptz not null,
  learnt_at timestamptz not null,
  source text not null,
  username text not null,
  name text not null,
  change jsonb not null
);
create index assignment_fact_of on assignment_fact (assignment, place);
create index assignment_fact_message on assignment_fact ((change ->> 'message'))
  where change ->> 'message' is not null;

-- How long what may take, by each version of the region.
create table response_time (
  version bigint not null references region_version,
  clock text not null,
  priority integer not null check (priority between 1 and 4),
  near_seconds integer not null,
  limit_seconds integer not null,
  head_seconds integer,
  primary key (version, clock, priority)
);

-- What is waited for, of an incident or of who was sent to it; one runs of a name.
create table response_clock (
  id uuid primary key,
  place bigint generated always as identity,
  name text not null,
  incident uuid not null,
  number text not null,
  assignment uuid references assignment,
  unit text,
  agency text,
  priority integer not null,
  on_the_way boolean not null,
  since timestamptz not null,
  near_at timestamptz not null,
  due_at timestamptz not null,
  head_at timestamptz,
  band text not null,
  stopped_at timestamptz,
  version bigint not null
);
create unique index response_clock_of_incident on response_clock (incident)
  where stopped_at is null and assignment is null;
create unique index response_clock_of_assignment on response_clock (assignment, name)
  where stopped_at is null;
create index response_clock_newest on response_clock (assignment, name, place desc);
create index response_clock_running on response_clock (due_at) where stopped_at is null;

-- That somebody learnt that a clock is over: each level once.
create table escalation (
  clock uuid not null references response_clock,
  level text not null,
  at timestamptz not null,
  name text,
  phone text,
  message uuid,
  state text,
  primary key (clock, level)
);
create index escalation_message on escalation (message) where message is not null;
