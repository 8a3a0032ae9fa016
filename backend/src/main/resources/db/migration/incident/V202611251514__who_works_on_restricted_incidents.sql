-- Who sees a restricted incident in full: who wrote it before it was restricted, and who opened it
-- and said why. Nobody leaves this table.
create table incident_worker (
  incident uuid not null references incident,
  username text not null,
  reason text,
  since timestamptz not null,
  primary key (incident, username)
);
insert into incident_worker (incident, username, since)
select f.incident, f.username, min(f.learnt_at)
from incident_fact f join incident i on i.id = f.incident
where i.restricted group by 1, 2;
