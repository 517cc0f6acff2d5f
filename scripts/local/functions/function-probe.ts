import { z } from "zod";
import { StackError } from "../stack/stack-error.ts";

const misconfigured = z.object({
  error: z.object({
    code: z.literal("CONFIGURATION_INVALID"),
    message: z.string(),
  }),
});

/**
 * Asks a function once whether it has the configuration it needs; it answers any request with 503 if not.
 * Throws a `StackError` with what it misses.
 */
export async function probeFunction(
  apiUrl: string,
  name: string,
): Promise<void> {
  const response = await fetch(`${apiUrl}/functions/v1/${name}`);
  const body: unknown = await response.json().catch(() => undefined);
  const failure = misconfigured.safeParse(body);
  if (response.status === 503 && failure.success) {
    throw new StackError(
      `Function "${name}" cannot work: ${failure.data.error.message}`,
    );
  }
}
