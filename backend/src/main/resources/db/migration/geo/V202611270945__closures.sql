-- Where nobody can drive: who said so and when we learnt of it, who lifted it; never deleted.
create table closure (
  id uuid primary key,
  kind text not null,
  shape geometry(Geometry, 4326) not null,
  note text not null,
  since timestamptz not null,
  until timestamptz,
  noted_at timestamptz not null,
  noted_by text not null,
  noted_by_name text not null,
  lifted_at timestamptz,
  lifted_by text,
  lifted_by_name text
);
create index closure_until on closure (until) where lifted_at is null;
