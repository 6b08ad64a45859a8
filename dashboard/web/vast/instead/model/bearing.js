/** Which of its neighbours a place lies near cannot be told where not all are known. */

export { wayTo } from "../../../model/bearing.js";

export const createBearings = () => () => null;
