import assert from "node:assert/strict";

/** The lines of the refusal, one for each conflict. */
export async function conflictsOf(
  installing: Promise<unknown>,
): Promise<string[]> {
  const error = await installing.then(() => undefined, (error: Error) => error);
  assert.equal(error?.name, "StackError");
  return error.message.split("\n").filter((line) => line.startsWith("- "));
}

/** Each of these is one of the conflicts, and there are no others. */
export function assertConflicts(
  found: string[],
  expected: readonly RegExp[],
): void {
  for (const each of expected) {
    const matching = found.filter((line) => each.test(line));
    assert.equal(matching.length, 1, `${each}\n${found.join("\n")}`);
  }
  assert.equal(found.length, expected.length, found.join("\n"));
}
