alter table call_fix
  add column method text,
  add column said text,
  add column said_by text;

comment on column call_fix.method is 'how a device found it, e.g. GPS';
comment on column call_fix.said is 'in which words a person said it';
