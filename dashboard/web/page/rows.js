/** Rows of a table that belong to an event. */

/**
 * @param {{event: number[]}} table
 * @param {number} event
 * @returns {number[]}
 */
export const rowsOf = (table, event) => table.event.flatMap((e, k) => (e === event ? [k] : []));
