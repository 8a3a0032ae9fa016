-- Which parts of the program took something: one that came later takes it at its first start.
alter table region_version add column parts text[] not null default '{}';
