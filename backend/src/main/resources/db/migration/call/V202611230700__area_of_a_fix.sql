-- The kelurahan that a caller's point was in by the region then in force, or was nearest to.
alter table call_fix
  add column area_code text,
  add column area_name text,
  add column area_outside boolean;
