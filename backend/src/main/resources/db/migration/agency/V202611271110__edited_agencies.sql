-- Agencies and stations are edited on a page too: in force is what agency and station hold; of
-- those before only who made them, and why.
create table agency_list (
  version bigint generated always as identity primary key,
  region bigint not null references region_version,
  made_at timestamptz not null,
  made_by text not null,
  -- Null if it came with a region's files.
  note text,
  -- SHA-256 of the files that were imported last.
  files text not null
);

insert into agency_list (region, made_at, made_by, files)
select version, imported_at, imported_by, '' from region_version order by version desc limit 1;

delete from station where version < (select max(version) from region_version);
delete from agency where version < (select max(version) from region_version);

alter table station drop constraint station_version_agency_fkey, drop constraint station_pkey;
alter table agency drop constraint agency_pkey;
alter table station drop column version, add primary key (code);
alter table agency drop column version, add primary key (code);
alter table station add foreign key (agency) references agency;
