import { after, before } from "node:test";
import type { Settings } from "../../local/stack/settings.ts";
import type { StackOptions } from "../../local/stack/stack-options.ts";
import {
  type StackUnderTest,
  startStackUnderTest,
} from "./stack-under-test.ts";

/** The running stacks by their settings: the suites of a file share them. */
const started = new Map<string, Promise<StackUnderTest>>();

after(async () => {
  for (const starting of started.values()) await (await starting).stop();
});

/**
 * Starts a stack before the tests of a suite, unless another suite of the file has started one with the same settings,
 * and stops it after the file. With `elevenLabsAccount` as settings, its functions verify ids.
 */
export function useStack(
  settings: Settings = {},
  options: Pick<
    StackOptions,
    "catchMail" | "keys" | "linkToAdminPage" | "maxRows"
  > = {},
): () => StackUnderTest {
  const key = JSON.stringify([settings, options]);
  let stack: StackUnderTest | undefined;

  before(async () => {
    const starting = started.get(key) ??
      startStackUnderTest({ settings, ...options });
    started.set(key, starting);
    stack = await starting;
  });

  return () => {
    if (stack === undefined) throw new Error("The stack is not ready yet");
    return stack;
  };
}
