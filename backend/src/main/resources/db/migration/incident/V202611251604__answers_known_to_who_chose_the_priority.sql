-- How many of the first answers were known to who chose the priority: only later ones raise it.
alter table incident add column weighed integer not null default 0;
update incident set weighed = json_array_length(answers) where own_priority is not null;
