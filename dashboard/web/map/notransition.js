/** What d3-zoom takes from d3-transition: it would stop a transition, and here is none. */

export const interrupt = () => {};
