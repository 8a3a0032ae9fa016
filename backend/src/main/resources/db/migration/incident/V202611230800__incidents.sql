-- How each incident stands by its facts.
create table incident (
  id uuid primary key,
  number text not null unique,
  version bigint not null,
  state text not null,
  type text,
  type_priority integer,
  type_restricted boolean not null,
  own_priority integer check (own_priority between 1 and 4),
  priority integer,
  address text,
  point geography(Point, 4326),
  point_source text,
  point_radius double precision,
  area_code text,
  area_name text,
  area_outside boolean,
  narrative text,
  marked_restricted boolean not null,
  restricted boolean not null,
  exercise boolean not null,
  calls uuid[] not null,
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  closed_reason text,
  changed_at timestamptz not null,
  on_screens boolean not null
);
create index incident_newest on incident (created_at desc, id desc);
create index incident_on_screens on incident (created_at desc, id desc) where on_screens;
create index incident_point on incident using gist (point);

-- What happened to it, never changed; what was written together has the same version.
create table incident_fact (
  incident uuid not null references incident,
  version bigint not null,
  place integer not null,
  happened_at timestamptz not null,
  learnt_at timestamptz not null,
  username text not null,
  name text not null,
  change jsonb not null,
  primary key (incident, version, place)
);

-- The last number that was given; whoever takes one holds the row until the commit, so that a
-- rollback leaves no hole.
create table incident_number (
  prefix text not null,
  year integer not null,
  last integer not null,
  primary key (prefix, year)
);
