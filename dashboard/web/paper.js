/** What is printed, in a script that is fetched when it may be wanted. */
export { startPaper as start } from "./paper/paper.js";
