-- Every import of a region that was committed; the newest is in force. Rows of other modules carry
-- its version.
create table region_version (
  version bigint generated always as identity primary key,
  name text not null,
  code text not null,
  prefix text not null,
  zone text not null,
  sample boolean not null,
  aml text[] not null,
  imported_at timestamptz not null,
  imported_by text not null,
  files jsonb not null,
  report jsonb not null default '{}'
);

comment on column region_version.files is 'SHA-256 of each file, by its name';
comment on column region_version.report is 'what was passed over, and why';
