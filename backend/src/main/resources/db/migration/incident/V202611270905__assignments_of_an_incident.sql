-- Who was sent to it and how far they are, as dispatch handed it down.
alter table incident add column assignments jsonb not null default '[]';
