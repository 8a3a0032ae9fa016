-- Which screens have an incident open. Worth nothing after a crash, so nothing of it waits for the
-- disk; no reference to the incident, because that would wait for whoever is changing it.
create unlogged table incident_presence (
  username text not null,
  screen uuid not null,
  name text not null,
  incident uuid not null,
  writing boolean not null,
  seen_at timestamptz not null,
  primary key (username, screen)
);
create index incident_presence_of on incident_presence (incident);
