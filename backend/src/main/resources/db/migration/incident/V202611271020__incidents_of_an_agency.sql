-- Whose incidents are looked for by who was sent to them.
create index incident_assignments on incident using gin (assignments jsonb_path_ops);
