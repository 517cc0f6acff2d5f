import assert from "node:assert/strict";
import { it } from "node:test";
import { findBrowser, HOW_TO_GET_A_BROWSER } from "./find-browser.ts";

// Without a browser, the other tests are skipped: here is where all tests fail for the lack of it.
it("This machine has a browser for the tests", () => {
  assert.ok(findBrowser(), HOW_TO_GET_A_BROWSER);
});
