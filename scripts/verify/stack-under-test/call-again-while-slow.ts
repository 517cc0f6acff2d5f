import type { StackUnderTest } from "./stack-under-test.ts";

/** What a function logs when the database took longer than a caller waits. */
const SLOW = /"The database did not answer, the caller is greeted anyway"/;

/**
 * Calls once more when the database was slower than a caller's patience, which the function says in its log: on a busy
 * machine a quarter of a second is soon over, and the caller hears no name then.
 */
export async function callAgainWhileSlow<Heard>(
  { functionLogs }: Pick<StackUnderTest, "functionLogs">,
  call: () => Promise<Heard>,
): Promise<Heard> {
  for (;;) {
    const before = functionLogs.length;
    const heard = await call();
    if (!functionLogs.slice(before).some((line) => SLOW.test(line))) {
      return heard;
    }
  }
}
