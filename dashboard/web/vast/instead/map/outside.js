/** What lies outside the map's frame is not known place by place: nothing is said of it. */

export const createOutside = () => ({ say() {}, remove() {} });
