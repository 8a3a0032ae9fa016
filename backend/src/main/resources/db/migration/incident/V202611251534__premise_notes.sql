-- What whoever comes to a place has to know: who says so, since when, and until when.
create table premise_note (
  id uuid primary key,
  kind text not null,
  words text not null,
  point geography(Point, 4326) not null,
  author text not null,
  author_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  removed_at timestamptz
);
create index premise_note_point on premise_note using gist (point) where removed_at is null;
