import { z } from "zod";
import { StackError } from "../stack-error.ts";

const misconfigured = z.object({
  error: z.object({
    code: z.literal("CONFIGURATION_INVALID"),
    message: z.string(),
  }),
});

/**
 * Asks a function once whether it has its configuration; without it, a function answers every request with 503, and
 * tells a secret key what is wrong. Throws a `StackError` with the function's message.
 */
export async function probeFunction(
  { apiUrl, secretKey }: { apiUrl: string; secretKey: string },
  name: string,
): Promise<void> {
  const response = await fetch(`${apiUrl}/functions/v1/${name}`, {
    headers: { apikey: secretKey },
  });
  const body: unknown = await response.json().catch(() => undefined);
  const failure = misconfigured.safeParse(body);
  if (response.status === 503 && failure.success) {
    throw new StackError(
      `Function "${name}" cannot work: ${failure.data.error.message}`,
    );
  }
}
