/** The scene of a map whose marks are made of cells: both painters draw it, as they draw that of places. */
/** @import { Circle, Counts, Mark, Payload, Row, Scene } from "./types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { rings } from "./marks.js";

const { outline, chosen } = look.marks;

/**
 * @param {Payload} numbers
 * @param {{marks: Mark[], rows: Row[], counts: Counts, growth: number, zoom: number}} shown rows and counts beside the marks
 * @param {Set<Row>} [ringed]
 * @returns {Scene}
 */
export function sceneOf(numbers, { marks, rows, counts, growth, zoom }, ringed = new Set()) {
  const order = [...marks.keys()].filter((k) => counts.total[k]).sort((a, b) => counts.total[b] - counts.total[a]);
  const spread = (/** @type {number[]} */ own) => {
    const found = new Array(numbers.places.id.length).fill(0);
    rows.forEach((row, k) => { found[row] = own[k]; });
    return found;
  };
  return {
    zoom,
    counts: { certain: counts.certain.map(spread), possible: spread(counts.possible), total: spread(counts.total) },
    beside: spread([]).fill(0),
    ringed: new Map([...ringed].map((row) => [row, row])),
    named: new Map(),
    points: order.map((k) => rows[k]),
    circles: order.flatMap((k) => circles(numbers, marks[k], counts.certain.map((row) => row[k]), counts.possible[k], growth, ringed.has(rows[k]))
      .map((circle) => ({ place: rows[k], ...circle }))),
    areas: [],
    arcs: [],
  };
}

/**
 * The circles of a mark, from the bottom.
 * @param {Payload} numbers
 * @param {Mark} mark
 * @param {number[]} certain
 * @param {number} possible
 * @param {number} growth
 * @param {boolean} isRinged
 * @returns {Omit<Circle, "place">[]}
 */
function circles({ themes }, mark, certain, possible, growth, isRinged) {
  const found = rings(mark, certain, possible, growth);
  const own = found[0]?.[1] ?? 0;
  return [
    ...(isRinged ? [{ kind: "chosen", radius: own + chosen }] : []),
    { kind: "outline", radius: own + outline },
    ...found.map(([theme, size]) => ({ kind: theme === null ? "possible" : `theme-${themes.id[theme]}`, radius: size })),
  ];
}
