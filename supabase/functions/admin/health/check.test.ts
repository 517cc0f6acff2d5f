import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { fail, pass, runChecks, warn } from "./check.ts";

const options = {
  name: "thing",
  milliseconds: 20,
  explain: (error: unknown) => [`It broke: ${error}`, "Mend it"] as const,
};

Deno.test("runChecks() returns what was found", async () => {
  const found = [pass("thing", "It is well"), warn("other", "Look", "There")];
  assertStrictEquals(
    await runChecks(options, () => Promise.resolve(found)),
    found,
  );
});

Deno.test("runChecks() turns what is thrown into a failure", async () => {
  assertEquals(
    await runChecks(options, () => Promise.reject(new Error("no"))),
    [fail("thing", "It broke: Error: no", "Mend it")],
  );
});

Deno.test("runChecks() gives up a look that never ends, and tells it so", async () => {
  let told = false;
  const checks = await runChecks(options, (deadline) => {
    deadline.addEventListener("abort", () => told = true);
    return new Promise(() => {});
  });
  assertEquals(
    checks.map(({ name, status, message }) => [name, status, message]),
    [
      ["thing", "fail", "There was no result within 0.02 s"],
    ],
  );
  assert(told);
});
