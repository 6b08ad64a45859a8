-- Tables of a GeoPackage 1.3, and of events with all that is said of them.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;

CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
   'longitude and latitude in degrees');
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL,
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE events (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY,
  id TEXT, title TEXT, date TEXT, start TEXT, "end" TEXT,
  start_year INTEGER, end_year INTEGER, in_window TEXT, theme TEXT, status TEXT,
  independent_voices INTEGER, context BOOLEAN, summary TEXT, places TEXT,
  significance TEXT, significance_source TEXT, actors TEXT, claims TEXT, sources TEXT,
  media TEXT, file TEXT, fields TEXT, read TEXT
);
CREATE TABLE places (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY,
  id TEXT, name TEXT, name_fr TEXT, name_ru TEXT, precision TEXT, kind TEXT, country TEXT,
  part_of TEXT, coordinates_from TEXT, accuracy_km REAL
);
CREATE TABLE event_places (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, event_id TEXT, id TEXT, name TEXT, role TEXT,
  precision TEXT, lon REAL, lat REAL
);
CREATE TABLE event_actors (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, event_id TEXT, id TEXT, name TEXT, role TEXT
);
CREATE TABLE claims (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, event_id TEXT, claim TEXT, source TEXT,
  stance TEXT, attributed_to TEXT, voice TEXT, probable BOOLEAN, locator TEXT, via TEXT
);
CREATE TABLE sources (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT, citation TEXT, csl TEXT
);
CREATE TABLE about (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT, value TEXT
);
