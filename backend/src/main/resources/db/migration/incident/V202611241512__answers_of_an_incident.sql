-- With which catalogue it was taken, and what was answered to the questions of its card.
alter table incident
  add column catalogue bigint,
  add column answers json not null default '[]';
