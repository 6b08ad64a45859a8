/** A connection that is lost is tried again. */
import assert from "node:assert/strict";
import test, { mock } from "node:test";
import { createAgain } from "../../dashboard/web/workshop/again.js";

test("it is tried soon, then less often, and at once when the browser is back", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const page = new EventTarget();
  let tries = 0;
  const again = createAgain(() => { tries += 1; }, page);
  page.dispatchEvent(new Event("online"));
  assert.equal(tries, 0, "nothing waits yet");
  for (const pause of [2000, 4000, 8000, 16_000, 30_000, 30_000]) {
    /** @type {number} */
    const before = tries;
    again.later();
    mock.timers.tick(pause - 1);
    assert.equal(tries, before);
    mock.timers.tick(1);
    assert.equal(tries, before + 1);
  }
  again.later();
  page.dispatchEvent(new Event("online"));
  assert.equal(tries, 7);
  mock.timers.tick(60_000);
  assert.equal(tries, 7, "what was tried early is not tried twice");
  again.later();
  again.over();
  mock.timers.tick(60_000);
  assert.equal(tries, 7);
  again.later();
  mock.timers.tick(2000);
  assert.equal(tries, 8, "after it went well, it is tried soon again");
});
