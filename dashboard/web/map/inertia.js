/** The way a map goes on by itself after it was thrown. */
/** @import { Camera } from "../view/types.js" */
import { panned } from "../model/camera.js";
import { project } from "../model/mercator.js";

/** What was longer ago tells nothing of a throw. */
const RECENT_MS = 90;
/** Slower is a hand that has stopped. */
const LEAST_PX_PER_MS = 0.25;
/** A throw goes on as far as its speed would take it in this time. */
const REACH_MS = 160;

/** @typedef {{camera: Camera, time: number}} Step */

/**
 * Follows a hand and tells where its throw ends.
 * @param {() => number} [clock] milliseconds
 */
export function createThrow(clock = () => performance.now()) {
  /** @type {Step[]} */
  let steps = [];

  return {
    start() { steps = []; },
    /** @param {Camera} camera */
    move(camera) {
      const time = clock();
      steps = [...steps.filter((step) => time - step.time < RECENT_MS), { camera, time }];
    },
    /** Where the map comes to rest, or nothing where it was not thrown. @returns {Camera | null} */
    end() {
      const [first, last] = [steps[0], steps[steps.length - 1]];
      if (!first || last.time === first.time || first.camera.zoom !== last.camera.zoom || clock() - last.time > RECENT_MS) return null;
      const [from, to] = [first, last].map(({ camera }) => project(camera.lon, camera.lat));
      const speed = [0, 1].map((axis) => ((from[axis] - to[axis]) * 2 ** last.camera.zoom) / (last.time - first.time));
      if (Math.hypot(...speed) < LEAST_PX_PER_MS) return null;
      return panned(last.camera, speed[0] * REACH_MS, speed[1] * REACH_MS);
    },
  };
}
