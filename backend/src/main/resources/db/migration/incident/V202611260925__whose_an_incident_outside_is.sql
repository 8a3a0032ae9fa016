alter table incident add column area_outside_name text;

comment on column incident.area_outside_name is
  'whose the point was, outside the region then in force, if that was known';
