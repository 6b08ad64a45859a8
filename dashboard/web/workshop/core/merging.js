/** Drafts of one atlas become one: what is new, gone, or differs, and what a person chooses of it. */
export { merged, undecided } from "./merging/merged.js";
export { plan } from "./merging/plan.js";
