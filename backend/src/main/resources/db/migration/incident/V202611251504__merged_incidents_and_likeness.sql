-- An incident that turned out to be another one: it stays as what one caller said of it.
alter table incident
  add column merged_into uuid references incident,
  add column merged_into_number text,
  add column told_at timestamptz;
update incident set told_at = created_at;
alter table incident alter column told_at set not null;
create index incident_merged on incident (merged_into) where merged_into is not null;
create index incident_unfinished_point on incident using gist (point) where state <> 'CLOSED';

-- How near and how recent a report has to be to be taken for the same, by type or class; metres
-- null: in the same kecamatan.
create table incident_likeness (
  version bigint not null references region_version,
  code text not null,
  metres integer,
  minutes integer not null,
  primary key (version, code)
);
