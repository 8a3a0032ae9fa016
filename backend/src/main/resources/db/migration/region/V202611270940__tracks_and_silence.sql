-- How long the tracks of units are kept, and after how long a silent unit's place is stale.
alter table region_version
  add column track_days integer not null default 90,
  add column stale_minutes integer not null default 5;
alter table region_version alter column track_days drop default, alter column stale_minutes drop default;
