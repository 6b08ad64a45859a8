CREATE EXTENSION postgis;
CREATE ROLE reader LOGIN PASSWORD 's3cret-w0rd';
CREATE TABLE events (name text, happened date, seen timestamptz, tags text[], pixels bytea,
                     shape geometry(Point, 4326));
INSERT INTO events VALUES
  ('Ides', '0044-03-15 BC', '1961-03-18', '{a,b}', 'x', 'SRID=4326;POINT(12.48 41.9)'),
  ('Later', '1961-03-18', NULL, NULL, NULL, NULL);
CREATE SCHEMA own;
CREATE TABLE own."Odd "" name; --" ("a ""b""" text, area geometry(PointZ, 32630),
                                   other geometry(Geometry, 4326));
INSERT INTO own."Odd "" name; --" VALUES
  ('metres', 'SRID=32630;POINT Z (600000 1400000 5)', NULL);
CREATE TABLE adrift (name text, shape geometry);
INSERT INTO adrift VALUES ('no system', 'POINT(212 305)');
CREATE TABLE mixed (name text, shape geometry);
INSERT INTO mixed VALUES ('a', 'SRID=4326;POINT(1 2)'), ('b', 'SRID=4326;POINT(3 4)'),
                         ('c', 'SRID=3857;POINT(5 6)');
CREATE TABLE round (name text, shape geography(Point));
INSERT INTO round VALUES ('g', 'POINT(1 2)');
CREATE TABLE plain (lat numeric, lon numeric, happened timestamp);
INSERT INTO plain VALUES (12.50, -8, '1961-03-18 10:00');
CREATE TABLE secret (name text);
CREATE TABLE bare (name text);
CREATE VIEW slow AS SELECT pg_sleep(90)::text AS name;
GRANT USAGE ON SCHEMA own TO reader;
GRANT SELECT ON events, adrift, mixed, round, plain, bare, slow, spatial_ref_sys TO reader;
GRANT SELECT ON ALL TABLES IN SCHEMA own TO reader;
