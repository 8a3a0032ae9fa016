-- Whether nobody may learn what came of the call but those who work on it, as its incidents told.
alter table call_incident add column restricted boolean not null default false;
create index call_incident_of on call_incident (incident);
