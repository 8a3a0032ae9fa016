-- Three bands more. Until the next import they have the drawing of the zoom after them, as before.
update map_shape set band = case band when 4 then 7 when 3 then 5 when 2 then 3 else band end
where band >= 2;
insert into map_shape (band, layer, min_zoom, properties, shape)
select band - 1, layer, min_zoom, properties, shape from map_shape where band in (3, 5, 7);
create index map_shape_band_5 on map_shape using gist (shape) where band = 5;
create index map_shape_band_6 on map_shape using gist (shape) where band = 6;
create index map_shape_band_7 on map_shape using gist (shape) where band = 7;
