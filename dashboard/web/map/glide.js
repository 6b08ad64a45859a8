/** A flight from one camera to another, or a step at once where motion is unwelcome. */
/** @import { Camera, Size } from "../view/types.js" */
import { interpolateNumberArray, interpolateZoom } from "d3-interpolate";
import { project, unproject } from "../model/mercator.js";
import { reducedMotion } from "../page/wait.js";

/** @param {number} t @returns {number} fast at first, slow at last */
const easeOut = (t) => 1 - (1 - t) ** 3;

/**
 * The cameras between two by the short side of the world, over a share of the way from 0 to 1; a
 * short way keeps its zoom.
 * @param {Camera} from
 * @param {Camera} to
 * @param {Size} frame
 * @returns {(share: number) => Camera}
 */
export function between(from, to, frame) {
  /** @param {Camera} camera @returns {[number, number, number]} middle and width in pixels of the world at zoom 0 */
  const window = ({ lon, lat, zoom }) => {
    const [x, y] = project(lon, lat);
    return [x, y, frame.width / 2 ** zoom];
  };
  const turns = 360 * Math.round((from.lon - to.lon) / 360);
  const [start, end] = [window(from), window({ ...to, lon: to.lon + turns })];
  const isShort = from.zoom === to.zoom && Math.hypot(end[0] - start[0], end[1] - start[1]) < start[2];
  const way = isShort ? interpolateNumberArray(start, end) : interpolateZoom(start, end);
  return (share) => {
    if (share >= 1) return to;
    const [x, y, width] = way(share);
    const [lon, lat] = unproject(x, y);
    return { lon, lat, zoom: isShort ? from.zoom : Math.log2(frame.width / width) };
  };
}

/** @param {(camera: Camera) => void} look */
export function createGlide(look) {
  let [timer, flying] = [0, false];

  function stop() {
    cancelAnimationFrame(timer);
    flying = false;
  }

  /**
   * @param {(share: number) => Camera} way
   * @param {number} duration milliseconds
   * @param {() => void} end
   */
  function go(way, duration, end) {
    stop();
    flying = true;
    const start = performance.now();
    const frame = () => {
      const share = reducedMotion() ? 1 : Math.min(1, (performance.now() - start) / duration);
      look(way(easeOut(share)));
      if (share < 1) timer = requestAnimationFrame(frame);
      else {
        flying = false;
        end();
      }
    };
    frame();
  }

  return { go, stop, flying: () => flying };
}
