-- What a region would send to what happens: every version that ever was in force, written once with each
-- import of a region that brings other plans than the one before; the newest is in force.
-- json, not jsonb: compared as it was written, and the order of the file is kept.
create table response_plans (
  version bigint generated always as identity primary key,
  region bigint not null references region_version,
  content json not null
);
