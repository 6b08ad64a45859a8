/** The ground of areas: which of them hold a point of the map, the smallest first. */
/** @import { Payload } from "../view/types.js" */
import { polygonArea, polygonContains } from "d3-polygon";
import { extent } from "d3-array";

/** @typedef {[number, number]} Position longitude, latitude */
/** @typedef {{outline: Position[], holes: Position[][], box: [Position, Position]}} Part */
/** @typedef {{type: string, coordinates: any}} Geometry */

/** @param {Geometry} geometry @returns {Position[][][]} */
function polygons({ type, coordinates }) {
  if (type === "MultiPolygon") return coordinates;
  return type === "Polygon" ? [coordinates] : [];
}

/** @param {Position[][]} rings @returns {Part} */
function part([outline, ...holes]) {
  const [west, east] = extent(outline, ([lon]) => lon);
  const [south, north] = extent(outline, ([, lat]) => lat);
  return { outline, holes, box: [[west ?? 0, south ?? 0], [east ?? 0, north ?? 0]] };
}

/** @param {Part} part @param {Position} point */
function holds({ outline, holes, box: [[west, south], [east, north]] }, point) {
  const [lon, lat] = point;
  if (lon < west || lon > east || lat < south || lat > north) return false;
  return polygonContains(outline, point) && !holes.some((hole) => polygonContains(hole, point));
}

/**
 * @param {object} areas GeoJSON; `properties.id` is a place
 * @param {Payload["places"]} places
 * @returns {(point: Position) => number[]} places, the smallest first
 */
export function createGrounds(areas, places) {
  /** @type {{properties: {id: string}, geometry: Geometry}[]} */
  const features = Object(areas).features ?? [];
  const grounds = features.map(({ properties, geometry }) => {
    const parts = polygons(geometry).map(part);
    const size = parts.reduce((sum, { outline }) => sum + Math.abs(polygonArea(outline)), 0);
    return { place: places.id.indexOf(properties.id), parts, size };
  }).filter(({ place }) => place >= 0).sort((a, b) => a.size - b.size);
  return (point) => grounds.filter(({ parts }) => parts.some((one) => holds(one, point))).map(({ place }) => place);
}
