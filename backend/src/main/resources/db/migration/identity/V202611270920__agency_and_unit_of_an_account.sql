-- Plain codes: which there are, the modules above know.
alter table account add column agency text, add column unit text;
