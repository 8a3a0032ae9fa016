-- Advanced Mobile Location that came before its call; kept for some minutes. Said by the telephone at "at".
create table aml_waiting (
  id uuid primary key,
  number text not null,
  claim jsonb not null,
  at timestamptz not null,
  received_at timestamptz not null
);
create index aml_waiting_number on aml_waiting (number);
