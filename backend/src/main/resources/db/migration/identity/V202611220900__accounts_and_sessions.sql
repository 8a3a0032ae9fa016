create table account (
  username text primary key check (username ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null,
  role text not null check (role in ('calltaker', 'dispatcher', 'supervisor', 'leader', 'media',
                                     'agency', 'responder', 'admin')),
  password_hash text not null,
  created_at timestamptz not null
);

-- As Spring Session wants them (its schema-postgresql.sql).
create table spring_session (
  primary_id char(36) not null constraint spring_session_pk primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
