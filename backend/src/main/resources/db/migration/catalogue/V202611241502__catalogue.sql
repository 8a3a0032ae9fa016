-- What an incident can be, what to ask and what to advise: every version that ever was in force. It is
-- written once with each import of a region and once with each edit; the newest is in force.
-- json, not jsonb: the order of what a person wrote is kept.
create table catalogue (
  version bigint generated always as identity primary key,
  region bigint not null references region_version,
  made_at timestamptz not null,
  made_by text not null,
  note text,
  -- SHA-256 of the files of the newest import: what was edited since holds until they are others.
  files text not null,
  content json not null
);

-- Types are in the catalogue now; the first start reads them from the region's files.
drop table incident_type;
