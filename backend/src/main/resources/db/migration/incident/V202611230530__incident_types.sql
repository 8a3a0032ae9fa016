-- What each version of the region has, in the order of its file.
create table incident_type (
  version bigint not null references region_version,
  place integer not null,
  code text not null,
  name_id text not null,
  name_en text not null,
  class text not null,
  class_name_id text not null,
  class_name_en text not null,
  priority integer not null check (priority between 1 and 4),
  restricted boolean not null,
  primary key (version, code)
);
