-- What was merged into an incident: which calls came with it, and whether it is restricted.
alter table incident add column reports json not null default '[]';
update incident t set reports = (
  select json_agg(json_build_object('incident', s.id, 'number', s.number, 'calls', s.calls,
    'restricted', s.restricted) order by s.created_at)
  from incident s where s.merged_into = t.id)
where exists (select from incident s where s.merged_into = t.id);
