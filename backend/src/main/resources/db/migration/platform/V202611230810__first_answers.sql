-- What a POST with an Idempotency-Key was answered, for a day; request is the hash of what was asked.
create table first_answer (
  asker text not null,
  key text not null,
  request text not null,
  asked_at timestamptz not null,
  status integer,
  location text,
  type text,
  body bytea,
  primary key (asker, key)
);
create index first_answer_age on first_answer (asked_at);
