-- Tiles are drawn of areas as they stand: only areas, outer rings clockwise, inner ones not.
update map_shape set shape = ST_ForcePolygonCW(ST_CollectionExtract(shape, 3))
  where ST_Dimension(shape) = 2;
