/** What lies beyond the edge of a Mercator map, which ends before the poles. */
/** @import { Payload, Row } from "../types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { placesOf } from "./reach.js";

/** Routes that go further run along the edge, rounded down to two decimals. */
const EDGE = Math.floor(look.camera.latitude * 100) / 100;

/**
 * @param {Payload} numbers
 * @param {Row} event
 * @returns {{places: Row[], isOver: boolean}} places beyond the edge, and whether a way goes over a pole
 */
export function beyond(numbers, event) {
  const { places, routes } = numbers;
  const isFar = (/** @type {number | null} */ lat) => lat !== null && Math.abs(lat) >= EDGE;
  return {
    places: placesOf(numbers, event).filter((place) => isFar(places.lat[place])),
    isOver: routes.events.some((events, k) => events.includes(event) && routes.lat[k].some(isFar)),
  };
}
