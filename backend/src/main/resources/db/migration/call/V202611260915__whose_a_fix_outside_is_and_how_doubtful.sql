alter table call_fix
  add column area_outside_name text,
  add column doubt double precision;

comment on column call_fix.area_outside_name is
  'whose the point was, outside the region then in force, if that was known';
comment on column call_fix.doubt is
  'what the fusion weighs a fix of a device by: the less, the better; null: it has no point';
