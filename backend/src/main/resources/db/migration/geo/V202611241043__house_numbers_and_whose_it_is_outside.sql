-- Names are searched in memory (geo.words); the table only keeps them.
drop index geo_place_words;
alter table geo_place drop column title, drop column words;

-- Of a place outside the region: whose it is, as far as the region's files say.
alter table geo_place add column outside text;

-- What has a number on a street: houses, and the posts that count its kilometres.
create table geo_number (
  kind text not null check (kind in ('house', 'kilometrePost')),
  street text not null,
  number text not null,
  value integer not null,
  area text,
  area_name text,
  outside text,
  point geometry(Point, 4326) not null
);
comment on column geo_number.number is 'as it is written, in small letters';
comment on column geo_number.value is 'the figures of a house number; metres of a post';
create index geo_number_street on geo_number (street, kind, value);
create index geo_number_post on geo_number (value) where kind = 'kilometrePost';

-- Whose the land around the region is. May reach into the region, where its own areas count.
create table geo_neighbour (
  name text not null,
  shape geometry(MultiPolygon, 4326) not null
);
create index geo_neighbour_shape on geo_neighbour using gist (shape);
