-- How many times as long as the assumed speeds say a class of vehicle takes, by the ways that its
-- units drove; 1 as long as too few are known.
create table travel_correction (
  vehicle_class text primary key,
  factor double precision not null check (factor between 0.5 and 2),
  ways integer not null check (ways >= 0),
  -- Null if never.
  counted_at timestamptz
);
insert into travel_correction (vehicle_class, factor, ways)
values ('motorcycle', 1, 0), ('car', 1, 0), ('van', 1, 0), ('truck', 1, 0);
