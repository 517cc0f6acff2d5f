import { type FreshFunction, withFreshFunction } from "../fresh-function.ts";
import type { Message } from "../../stack-under-test/http.ts";
import { timeCall } from "./callers.ts";

/** How many milliseconds pass from the start of a function's process to its first answer. */
export async function startOnce(
  fresh: FreshFunction,
  message: Message,
): Promise<number> {
  const begin = performance.now();
  return await withFreshFunction(fresh, async (functions) => {
    const port = functions.nextPort(fresh.entry.name);
    await timeCall(`http://127.0.0.1:${port}`, message);
    return performance.now() - begin;
  });
}
