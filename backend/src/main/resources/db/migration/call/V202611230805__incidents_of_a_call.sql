-- What came of a call, as its incidents told.
create table call_incident (
  call uuid not null references call,
  incident uuid not null,
  attached_at timestamptz not null,
  primary key (call, incident)
);
