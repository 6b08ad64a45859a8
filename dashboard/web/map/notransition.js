/** What d3-zoom takes from d3-transition, to stop transitions: here are none. */
import { selection } from "d3-selection";

export const interrupt = () => {};

selection.prototype.interrupt = function stays() { return this; };
