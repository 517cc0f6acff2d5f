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

Deno.test("runChecks() returns the checks", async () => {
  const found = [pass("thing", "It is well"), warn("other", "Look", "There")];
  assertStrictEquals(
    await runChecks(options, () => Promise.resolve(found)),
    found,
  );
});

Deno.test("runChecks() turns a thrown error into a failed check", async () => {
  assertEquals(
    await runChecks(options, () => Promise.reject(new Error("no"))),
    [fail("thing", "It broke: Error: no", "Mend it")],
  );
});

Deno.test("runChecks() gives up on a check that never ends, and aborts it", async () => {
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
