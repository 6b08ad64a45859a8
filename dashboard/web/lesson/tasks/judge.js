/** Whether an answer is right. */
/** @import { Bounds, Payload, Row } from "../../types.js" */
/** @import { Answer, Choice, Find, Order, Question } from "./types.js" */
import { distance } from "../../model/nearest.js";

/** A point counts within this share of the map that the places of the collection fill, up to so many km. */
const SHARE = 0.04;
const FARTHEST_KM = 100;
const LEAST_KM = 0.1;
const TURN = 360;
/** Of the compass, clockwise from the north. */
export const COMPASS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"];

/** @typedef {{lon: number, lat: number}} Pin */
/** @typedef {{km: number, direction: string, reach: number | null, isRight: boolean}} Hit `reach` in km, null of an area */
/** @typedef {(place: Row, pin: Pin) => boolean} Holds whether an area holds a point */

/**
 * What reads the same is the same: nobody can tell it apart.
 * @param {Order | Choice} question
 * @param {Answer} answer
 * @param {(what: number) => string} read
 */
export function isRight(question, answer, read) {
  if (question.kind !== "order") return typeof answer === "number" && read(answer) === read(question.right);
  return inPlace(question, answer, read) === question.right.length;
}

/**
 * How many events stand where they should.
 * @param {Order} question
 * @param {Answer} answer
 * @param {(what: number) => string} read
 */
export const inPlace = ({ right }, answer, read) => (Array.isArray(answer)
  ? right.filter((event, k) => answer[k] === event || read(answer[k]) === read(event)).length : 0);

/** Whether a question has a place that is an area. @param {Payload} numbers @param {Row} place */
export const isArea = ({ places }, place) => places.lon[place] === null;

/** Where a place is, for its distance: the middle of an area. @param {Payload} numbers @param {Row} place @returns {[number, number]} */
export function middle({ places }, place) {
  const [lon, lat] = [places.lon[place], places.lat[place]];
  return lon === null || lat === null ? [places.label[place][0], places.label[place][1]] : [lon, lat];
}

/**
 * How near a pin must be: as exactly as the place is known, and as a hand can point.
 * @param {Payload} numbers
 * @param {Row} place
 * @param {Bounds} seen
 */
export function reachOf({ places }, place, [west, south, east, north]) {
  const wide = distance([west, south], [east, north]);
  const least = Math.min(FARTHEST_KM, Math.max(LEAST_KM, SHARE * wide));
  return Math.max(places.accuracy_km[place] ?? 0, least < 1 ? least : Math.round(least));
}

/**
 * @param {Payload} numbers
 * @param {Find} question
 * @param {Pin} pin
 * @param {Bounds} seen by which the map shows all places that are asked for
 * @param {Holds} holds
 * @returns {Hit}
 */
export function hit(numbers, { place }, pin, seen, holds) {
  const [at, to] = [/** @type {[number, number]} */ ([pin.lon, pin.lat]), middle(numbers, place)];
  const [km, direction] = [distance(at, to), compass(at, to)];
  if (isArea(numbers, place)) return { km, direction, reach: null, isRight: holds(place, pin) };
  const reach = reachOf(numbers, place, seen);
  return { km, direction, reach, isRight: km <= reach };
}

/** The way that one sets out on from one point to another. @param {[number, number]} from @param {[number, number]} to */
export function compass([lon, lat], [toLon, toLat]) {
  const [a, b, turn] = [lat, toLat, toLon - lon].map((degrees) => (degrees * Math.PI) / (TURN / 2));
  const [x, y] = [Math.sin(turn) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn)];
  const degrees = (Math.atan2(x, y) * (TURN / 2)) / Math.PI;
  return COMPASS[Math.round((degrees + TURN) / (TURN / COMPASS.length)) % COMPASS.length];
}

/** @param {Question[]} questions @param {{isRight: boolean}[]} answered */
export const score = (questions, answered) => ({ right: answered.filter((one) => one.isRight).length, of: questions.length });
