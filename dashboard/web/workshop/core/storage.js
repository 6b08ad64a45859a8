/** Drafts in the browser's own storage, or in memory where that is refused. */
export { browserPlatform } from "./storage/platform.js";
export { createStorage } from "./storage/store.js";
export { digestOf, marksOf } from "./storage/lineage.js";
