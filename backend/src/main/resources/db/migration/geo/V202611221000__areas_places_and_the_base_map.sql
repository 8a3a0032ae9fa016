create extension if not exists pg_trgm;

-- Administrative areas. Those of former imports stay: what happened in one goes on naming it.
create table geo_area (
  code text not null,
  version bigint not null,
  level text not null check (level in ('region', 'kecamatan', 'kelurahan')),
  name text not null,
  kind text,
  parent text,
  current boolean not null default true,
  shape geometry(MultiPolygon, 4326) not null,
  label geometry(Point, 4326) not null,
  primary key (code, version)
);
create index geo_area_shape on geo_area using gist (shape) where current and level = 'kelurahan';
create unique index geo_area_current on geo_area (code) where current;

-- What can be found by name. The words are the name as PlaceWords writes it, then the areas'.
create table geo_place (
  id bigint generated always as identity primary key,
  label text not null,
  kind text not null,
  named boolean not null,
  detail text,
  area text,
  area_name text,
  title text not null,
  words text not null,
  point geometry(Point, 4326) not null
);
create index geo_place_words on geo_place using gin (words gin_trgm_ops);
create index geo_place_landmark on geo_place using gist (point) where named;

-- Named streets whole, for the nearest one of a point.
create table geo_street (
  name text not null,
  shape geometry(LineString, 4326) not null
);
create index geo_street_shape on geo_street using gist (shape);

-- The base map as tiles are made of it, once for each band of zooms, simplified for it.
create table map_shape (
  band smallint not null,
  layer text not null,
  min_zoom smallint not null,
  properties jsonb not null,
  shape geometry(Geometry, 3857) not null
);
create index map_shape_band_0 on map_shape using gist (shape) where band = 0;
create index map_shape_band_1 on map_shape using gist (shape) where band = 1;
create index map_shape_band_2 on map_shape using gist (shape) where band = 2;
create index map_shape_band_3 on map_shape using gist (shape) where band = 3;
create index map_shape_band_4 on map_shape using gist (shape) where band = 4;

-- The import that areas, places and the map are of.
create table map_version (
  one boolean primary key default true check (one),
  version bigint not null,
  extent geometry(Polygon, 3857) not null
);
