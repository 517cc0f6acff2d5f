import { z } from "zod";
import { TooManyRequests } from "./twilio-http-client.ts";

/** An error answer: HTTP status, and Twilio's own code where the body carried one. */
export interface TwilioRefusal {
  readonly status: number;
  readonly code: number | undefined;
  readonly message: string;
  /** How long Twilio asks us to wait. */
  readonly retryAfterSeconds?: number;
}

/** What Twilio's SDK threw: a refusal, or nothing that tells whether anything was done. */
export type TwilioError =
  | { readonly kind: "refused"; readonly refusal: TwilioRefusal }
  | {
    readonly kind: "no-answer";
    readonly code: "NO_ANSWER" | "UNREADABLE_ANSWER";
    readonly message: string;
  };

/**
 * An error answer as the SDK throws it, in either of its classes: the older envelope, or RFC 9457's. A proxy's error page
 * has neither code nor message.
 */
const refusalSchema = z.object({
  status: z.number(),
  code: z.number().nullish().transform((code) => code ?? undefined),
  message: z.string().nullish(),
});

/** Reads what a call of Twilio's SDK threw. */
export function readTwilioError(error: unknown): TwilioError {
  if (error instanceof TooManyRequests) {
    const refusal = {
      status: 429,
      code: 20429,
      message: error.message,
      ...(error.retryAfterSeconds !== undefined && {
        retryAfterSeconds: error.retryAfterSeconds,
      }),
    };
    return { kind: "refused", refusal };
  }
  const answer = refusalSchema.safeParse(error);
  if (answer.success) {
    const { status, code, message } = answer.data;
    const said = message ?? `Twilio answered HTTP ${status}`;
    return { kind: "refused", refusal: { status, code, message: said } };
  }
  return {
    kind: "no-answer",
    code: error instanceof z.ZodError ? "UNREADABLE_ANSWER" : "NO_ANSWER",
    message: error instanceof Error ? error.message : String(error),
  };
}

/** The code of a refusal as the database keeps it: `TWILIO_21422`, or `HTTP_502` without one of Twilio's. */
export function refusalCode({ status, code }: TwilioRefusal): string {
  return code === undefined ? `HTTP_${status}` : `TWILIO_${code}`;
}
