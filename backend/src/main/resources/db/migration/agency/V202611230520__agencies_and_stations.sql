-- What each version of the region has.
create table agency (
  version bigint not null references region_version,
  code text not null,
  name text not null,
  kind text not null check (kind in ('opd', 'vertical', 'utility', 'volunteer')),
  phone text not null,
  primary key (version, code)
);

create table station (
  version bigint not null,
  code text not null,
  name text not null,
  agency text not null,
  kind text not null
    check (kind in ('fireStation', 'ambulanceStation', 'policeStation', 'hospital', 'post')),
  point geography(Point, 4326) not null,
  address text not null,
  phone text not null,
  primary key (version, code),
  foreign key (version, agency) references agency
);

-- The numbers that may be dialled.
create table directory_entry (
  version bigint not null references region_version,
  number text not null,
  name text not null,
  agency text not null,
  primary key (version, number)
);
