import { z } from "zod";
import { ErrorAnswer } from "./twilio-http-client.ts";

/** What Twilio refused in its own words. */
export interface TwilioRefusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  /** How long Twilio asks us to wait. */
  readonly retryAfterSeconds?: number;
}

/** Nothing that tells whether Twilio did what it was asked. */
export interface NoAnswer {
  /** `HTTP_403` for an answer without Twilio's own error document, as gateways give it, whatever their status. */
  readonly code: "NO_ANSWER" | "UNREADABLE_ANSWER" | `HTTP_${number}`;
  readonly message: string;
  /** How long whoever answered asks us to wait. */
  readonly retryAfterSeconds?: number;
}

/** What a call of Twilio's SDK threw: a refusal, which only Twilio itself can utter, or nothing that tells anything. */
export type TwilioError =
  | { readonly kind: "refused"; readonly refusal: TwilioRefusal }
  | { readonly kind: "no-answer" } & NoAnswer;

/** Reads what a call of Twilio's SDK threw. */
export function readTwilioError(error: unknown): TwilioError {
  if (error instanceof ErrorAnswer) return readErrorAnswer(error);
  return {
    kind: "no-answer",
    code: error instanceof z.ZodError ? "UNREADABLE_ANSWER" : "NO_ANSWER",
    message: error instanceof Error ? error.message : String(error),
  };
}

function readErrorAnswer(
  { status, document, retryAfterSeconds }: ErrorAnswer,
): TwilioError {
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  if (document !== null) {
    return { kind: "refused", refusal: { status, ...document, ...wait } };
  }
  return {
    kind: "no-answer",
    code: `HTTP_${status}`,
    message: "An answer without Twilio's own error document",
    ...wait,
  };
}

/** The code of a refusal as the database keeps it, such as `TWILIO_21422`. */
export function refusalCode({ code }: TwilioRefusal): string {
  return `TWILIO_${code}`;
}
