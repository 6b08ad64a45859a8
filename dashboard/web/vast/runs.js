/** Numbers by run and bin, of which most are nothing: summed once, and looked up by bin. */
/** @import { Packed, Runs, Sums } from "./types.js" */
import { damaged } from "./container.js";

const NAMES = /** @type {const} */ (["ps", "dpe", "dcs", "dce"]);
const PARTS = /** @type {const} */ (["run", "kind", "x", "y", "n"]);

/**
 * The histograms and corrections of a file.
 * @param {Packed["columns"]} columns
 * @param {number} runs that it must have
 * @returns {Sums}
 */
export function sumsOf(columns, runs) {
  const [ps, dpe, dcs, dce] = NAMES.map((name) => runsOf(columns, name, runs));
  const [run, kind, x, y, n] = PARTS.map((part) => known(columns, `inv.${part}`));
  if ([kind, x, y, n].some((part) => part.length !== run.length)) throw damaged("its corrections differ in length");
  if (run.some((one) => one >= runs)) throw damaged("it corrects what it does not have");
  return { ps, dpe, dcs, dce, inv: { run, kind, x, y, n } };
}

/** @param {Packed["columns"]} columns @param {string} name */
export function known(columns, name) {
  if (!columns[name]) throw damaged(`it has no column ${name}`);
  return columns[name];
}

/** @param {Packed["columns"]} columns @param {string} name @param {number} runs @returns {Runs} */
function runsOf(columns, name, runs) {
  const [length, step, n] = ["len", "bin", "n"].map((part) => known(columns, `${name}.${part}`));
  const start = new Uint32Array(runs + 1);
  for (let run = 0; run < runs; run += 1) start[run + 1] = start[run] + length[run];
  const entries = start[runs];
  if (length.length !== runs || step.length !== entries || n.length !== entries) throw damaged(`its ${name} differ in length`);
  return { start, ...summed(start, step, n), ends: [] };
}

/** @param {Uint32Array} start @param {ArrayLike<number>} step @param {ArrayLike<number>} n */
function summed(start, step, n) {
  const [bin, sum] = [new Int32Array(n.length), new Float64Array(n.length)];
  for (let run = 0; run + 1 < start.length; run += 1) {
    let [at, all] = [0, 0];
    for (let k = start[run]; k < start[run + 1]; k += 1) {
      bin[k] = at += step[k];
      sum[k] = all += n[k];
    }
  }
  return { bin, sum };
}

/**
 * Add what every run sums up to in the bins up to one, that one included.
 * @param {Float64Array} to by run
 * @param {Runs} runs
 * @param {number} last
 * @param {number} by
 * @param {number} hand which of the places where a look-up ended is begun from: time moves by steps
 */
export function addUpTo(to, { start, bin, sum, ends }, last, by, hand) {
  if (!bin.length) return;
  const end = ends[hand] ??= start.slice();
  for (let run = 0; run < to.length; run += 1) {
    const [from, after] = [start[run], start[run + 1]];
    let at = end[run];
    while (at < after && bin[at] <= last) at += 1;
    while (at > from && bin[at - 1] > last) at -= 1;
    end[run] = at;
    if (at > from) to[run] += by * sum[at - 1];
  }
}
