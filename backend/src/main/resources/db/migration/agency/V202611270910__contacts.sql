-- The contacts in force are what contact holds; of those before only who made them, and why.
create table contact_list (
  version bigint generated always as identity primary key,
  region bigint not null references region_version,
  made_at timestamptz not null,
  made_by text not null,
  -- Null if it came with a region's files.
  note text,
  -- SHA-256 of the file that was imported last.
  files text not null
);

-- Whom an agency is reached by, in the order in which they are to be tried.
create table contact (
  id bigint generated always as identity primary key,
  agency text not null,
  kind text not null check (kind in ('duty', 'head')),
  name text not null,
  phone text not null,
  alert text not null check (alert in ('sms', 'phone')),
  account text not null
);
