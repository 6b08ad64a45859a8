/** What a person does to a draft, as steps; one that changes nothing has no operations. */
/** @import { Refused, Step } from "../types.js" */

export { setCells, setDate, setField, setMeta } from "./edits/cells.js";
export { addClaim, claimsOf, newItem, stanceOfCells } from "./edits/claims.js";
export { addColumn, mapColumn, moveColumn, removeColumn, renameColumn } from "./edits/columns.js";
export { addRow, addRows, deleteRows, doubleRows, hangingCount, moveBy, moveTo } from "./edits/rows.js";
export { setPlace, setPoint, staysOf } from "./edits/places.js";
export { removeSource, setSource, usesOf } from "./edits/sources.js";
export { addTheme, eventsOfTheme, moveTheme, removeTheme, setTheme } from "./edits/themes.js";
export { addEra, addTour, addTourStep, moveTourStep, removeTour } from "./edits/story.js";

/** @param {Step | Refused} result @returns {result is Refused} */
export const isRefused = (result) => "refused" in result;
