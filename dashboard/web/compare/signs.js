/** What is different on the other map, as a sign at each mark: never by colour alone. */
/** @import { Camera, MapHandle, Payload, Row, Size } from "../view/types.js" */
import { count, counted, level, radius } from "../model/marks.js";
import { eye } from "../map/eye.js";
import { svg } from "../page/dom.js";

/** @typedef {"new" | "gone" | "more" | "fewer" | "only"} Sign */

/** @type {Record<Sign, string>} */
export const GLYPHS = { new: "+", gone: "−", more: "▲", fewer: "▼", only: "+" };
const SIZE_PX = 6;
/** From the middle of a mark to its upper left, where no name stands first; an area has its sign above its name. */
const CORNER = Math.SQRT1_2;
const ABOVE_PX = 15;
/** Two names that are nearer cannot both be written. */
const NAME_PX = 24;

/** The sign as a picture of its own. @param {Sign} sign */
export const sign = (sign) => svg("g", { class: `sign sign-${sign}` },
  svg("circle", { r: SIZE_PX }), svg("text", { dy: ".36em" }, GLYPHS[sign]));

/**
 * Whether the name of an area with more events stands where this one's would: the sign would be taken for that one's.
 * @param {Camera} camera
 * @param {Payload} numbers
 * @param {number[]} total
 * @returns {(place: Row) => boolean}
 */
function below(camera, { places: { label, lon } }, total) {
  const at = eye(camera, { width: 0, height: 0 });
  const names = total.flatMap((n, row) => (n && lon[row] === null ? [{ n, ...at(label[row][0], label[row][1]) }] : []));
  return (place) => {
    if (lon[place] !== null) return false;
    const own = at(label[place][0], label[place][1]);
    return names.some(({ n, x, y }) => n > total[place] && Math.hypot(x - own.x, y - own.y) < NAME_PX);
  };
}

/**
 * @param {HTMLElement} element holds a map
 * @param {Pick<MapHandle, "camera" | "follow">} map
 * @param {Payload} numbers
 * @param {(zoom: number) => Map<Row, Sign>} signsAt
 * @param {() => Size} [frame] of the map
 */
export function createSigns(element, map, numbers, signsAt, frame = () => ({ width: element.clientWidth, height: element.clientHeight })) {
  const sheet = svg("svg", { class: "signs", "aria-hidden": "true" });
  element.append(sheet);
  /** @type {{node: SVGElement, place: Row, left: number, up: number}[]} */
  let items = [];
  let drawn = NaN;
  /** @type {ArrayLike<number>} */
  let flag = [];

  function draw() {
    const { zoom } = map.camera();
    const { total } = count(numbers, counted(numbers, flag), zoom);
    const isHidden = below(map.camera(), numbers, total);
    const seen = [...signsAt(zoom)].filter(([place]) => !isHidden(place));
    items = seen.map(([place, kind]) => {
      const off = (radius(total[place]) + SIZE_PX / 2) * CORNER;
      return { node: sign(kind), place, ...(numbers.places.lon[place] === null ? { left: 0, up: ABOVE_PX } : { left: off, up: off }) };
    });
    sheet.replaceChildren(...items.map(({ node }) => node));
    drawn = level(zoom);
    stand(map.camera());
  }

  /** @param {Camera} camera */
  function stand(camera) {
    const at = eye(camera, frame());
    for (const { node, place, left, up } of items) {
      const { x, y } = at(numbers.places.label[place][0], numbers.places.label[place][1]);
      node.setAttribute("transform", `translate(${(x - left).toFixed(1)} ${(y - up).toFixed(1)})`);
    }
  }

  const unfollow = map.follow((camera) => (level(camera.zoom) === drawn ? stand(camera) : draw()));
  return {
    /** @param {ArrayLike<number>} now flags of the events on this map */
    show(now) { flag = now; draw(); },
    remove() { unfollow(); sheet.remove(); },
  };
}
