-- What each unit is, and how it stands: the sum of its facts. What it is comes with a region's
-- files or from an administrator; a unit outlives an import that brings it again.
create table unit (
  call_sign text primary key,
  agency text not null,
  station text not null,
  home geography(Point, 4326) not null,
  kind text not null,
  vehicle_class text not null
    check (vehicle_class in ('truck', 'van', 'car', 'motorcycle')),
  capabilities text[] not null,
  crew_size integer not null check (crew_size > 0),
  equipment text not null,
  alerts text[] not null,
  -- What a person said last, and when.
  said text check (said in ('available', 'unavailable', 'offDuty')),
  said_at timestamptz,
  -- The assignment that it has: plain values of the module above.
  assignment uuid unique,
  incident uuid,
  incident_number text,
  assignment_status text check (
    assignment_status in ('assigned', 'enRoute', 'onScene', 'transporting', 'atHospital')),
  sent_by text,
  sent_at timestamptz,
  -- Grows with each change.
  version bigint not null default 1,
  check ((said is null) = (said_at is null)),
  check (num_nulls(assignment, incident, incident_number, assignment_status, sent_by, sent_at)
    in (0, 6))
);
create index unit_home on unit using gist (home);

-- What happened to it, never changed: what was said of it, and how far it was with what assignment.
-- Without an assignment the status is one that was said, or null: it was released.
create table unit_fact (
  id bigint generated always as identity primary key,
  unit text not null,
  status text,
  assignment uuid,
  happened_at timestamptz not null,
  learnt_at timestamptz not null,
  username text
);
create index unit_fact_of_unit on unit_fact (unit, happened_at);

-- The roster in force is what unit and crew hold; of those before only who made them, and why.
create table roster (
  version bigint generated always as identity primary key,
  region bigint not null references region_version,
  made_at timestamptz not null,
  made_by text not null,
  -- Null if it came with a region's files.
  note text,
  -- SHA-256 of the files that were imported last.
  files text not null
);

-- Who answers for a unit, on which days and hours of the region's clock.
create table crew (
  id bigint generated always as identity primary key,
  unit text not null references unit on delete cascade,
  name text not null,
  phone text not null,
  days text not null,
  hours text not null,
  account text not null
);
create index crew_of_unit on crew (unit);

-- The secrets of devices, one a device: of each only its SHA-256.
create table device (
  secret_hash bytea primary key,
  unit text not null references unit on delete cascade,
  made_at timestamptz not null
);
create index device_of_unit on device (unit);
