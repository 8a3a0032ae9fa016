-- Where each unit was: its track. A partition a day (UTC), made and dropped by the application.
-- A fix that comes again changes nothing.
create table unit_fix (
  unit text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  point geography(Point, 4326) not null,
  heading real,
  speed real,
  accuracy real,
  altitude real,
  battery real,
  doubtful boolean not null,
  primary key (unit, at)
) partition by range (at);

comment on column unit_fix.at is 'by the clock of the device';
comment on column unit_fix.speed is 'metres per second';
comment on column unit_fix.doubtful is 'farther from where it was than anybody comes in the time between';
