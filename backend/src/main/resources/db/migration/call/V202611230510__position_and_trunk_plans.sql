-- What each version of the region has; the exchange is configured from the same files.
create table position_plan (
  version bigint not null references region_version,
  id text not null,
  extension text not null,
  name text not null,
  primary key (version, id)
);

create table trunk_plan (
  version bigint not null references region_version,
  id text not null,
  address text not null,
  name text not null,
  primary key (version, id)
);
