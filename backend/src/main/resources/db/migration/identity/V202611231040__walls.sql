-- Browsers on walls: those that show a code and wait, and those that an administrator enrolled.
create table wall (
  id uuid primary key,
  screen text not null,
  code text check (code ~ '^[0-9]{6}$'),
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  address text not null,
  enrolled_by text,
  enrolled_at timestamptz,
  until timestamptz not null,
  check ((enrolled_at is null) = (code is not null))
);
create index wall_until on wall (until);
