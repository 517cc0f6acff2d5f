import { z } from "zod";
import type { CarrierFailure, CarrierResult } from "./carrier.ts";
import { classifyTwilioFailure } from "./classify-twilio-failure.ts";
import { TooManyRequests } from "./twilio-http-client.ts";

/** Twilio's codes for "there is no such area code" and "there are no numbers in it": an empty shelf, not a failure. */
const NOTHING_FOR_SALE: readonly (number | undefined)[] = [21451, 21452];

/**
 * An error answer as the SDK throws it, in either of its classes: the older envelope, or RFC 9457's. A proxy's error page
 * has neither code nor message.
 */
const refusalSchema = z.object({
  status: z.number(),
  code: z.number().nullish().transform((code) => code ?? undefined),
  message: z.string().nullish(),
});

/**
 * Makes a request through the SDK; what it throws becomes a failure.
 *
 * @param whenNothingIsForSale the answer to a search where there is no such area code, or no number in it
 */
export async function askTwilio<Value>(
  ask: () => Promise<Value>,
  whenNothingIsForSale?: Value,
): Promise<CarrierResult<Value>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    const refusal = refusalSchema.safeParse(error).data;
    if (
      whenNothingIsForSale !== undefined &&
      NOTHING_FOR_SALE.includes(refusal?.code)
    ) {
      return { ok: true, value: whenNothingIsForSale };
    }
    return { ok: false, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): CarrierFailure {
  if (error instanceof TooManyRequests) {
    return classifyTwilioFailure({
      status: 429,
      code: 20429,
      message: error.message,
      ...(error.retryAfterSeconds === undefined
        ? {}
        : { retryAfterSeconds: error.retryAfterSeconds }),
    });
  }
  const refusal = refusalSchema.safeParse(error);
  if (refusal.success) {
    const { status, code, message } = refusal.data;
    return classifyTwilioFailure({
      status,
      code,
      message: message ?? `Twilio answered HTTP ${status}`,
    });
  }
  return {
    kind: "outcome-unknown",
    code: error instanceof z.ZodError ? "UNREADABLE_ANSWER" : "NO_ANSWER",
    message: error instanceof Error ? error.message : String(error),
  };
}
