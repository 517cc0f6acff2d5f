import { assertStrictEquals } from "../std/assert.ts";
import { workerEnding } from "./worker-ending.ts";

Deno.test("the platform's beforeunload says that the worker is about to end", () => {
  const ending = workerEnding();
  assertStrictEquals(ending.aborted, false);
  dispatchEvent(new Event("beforeunload"));
  assertStrictEquals(ending.aborted, true);
});
