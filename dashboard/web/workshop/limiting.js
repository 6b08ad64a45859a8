/** Limits in words, before work is lost. */
/** @import { Draft, Operation, Refused, Step } from "./types.js" */
/** @import { Overstep } from "./core/limits.js" */
/** @import { Failed } from "./trouble.js" */
/** @import { Values, Voice } from "./voice.js" */
import { Trouble } from "./ask.js";
import { isRefused } from "./core/edits.js";
import { wouldOverstep } from "./core/limits.js";

/** Limits that are told as sizes. @type {Overstep["limit"][]} */
const IN_BYTES = ["bytes", "image", "media", "whole"];

/** What fills the words of a limit. @param {Overstep} overstep @param {Voice} voice @returns {Values} */
export function figures({ limit, met, most, where = "" }, voice) {
  if (limit === "rows") return { met, most, where: voice.has(`table.${where}`) ? voice.t(`table.${where}`) : where };
  if (!IN_BYTES.includes(limit)) return { met, most, where };
  const isNear = voice.size(met) === voice.size(most);
  return { met: voice.size(met, isNear), most: voice.size(most, isNear) };
}

/** Why operations would be too much, or null. @param {Draft} draft @param {readonly Operation[]} operations @param {number} bytes weight of the draft */
export function troubleOf(draft, operations, bytes) {
  const [first] = wouldOverstep(draft, operations, bytes);
  return first ? new Trouble(`limit.${first.limit}`, "", first) : null;
}

/**
 * Asks before each step; what was said of one is over with the next.
 * @param {{draft: () => Draft, bytes: () => number, failed: Failed}} deps
 */
export function createLimiting({ draft, bytes, failed }) {
  let over = () => {};

  /** @param {Trouble | null} trouble */
  function tell(trouble) {
    const before = over;
    over = trouble ? failed(trouble) : () => {};
    before();
  }

  return {
    /** Whether a step can be done. @param {Step | Refused} step @returns {step is Step} */
    allows(step) {
      const trouble = isRefused(step) ? new Trouble(step.refused, "", null, step.filling) : troubleOf(draft(), step.operations, bytes());
      tell(trouble);
      return !trouble;
    },
    /** Say what a step that was done has left out. */
    tell,
  };
}
