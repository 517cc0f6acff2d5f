import { ApiError } from "../http/api-error.ts";
import type { ErrorCode } from "../http/error-codes.ts";
import { z } from "zod";

/** Why a request to ElevenLabs failed; each kind calls for another reaction. */
export type ElevenLabsErrorKind =
  /** ElevenLabs has nothing under this id. */
  | "not-found"
  /** ElevenLabs understood the request and refuses it: nothing was done. */
  | "refused"
  /** The API key, or its workspace, may not do this. */
  | "key-refused"
  /** No answer, or an answer that leaves the outcome unknown. */
  | "unavailable"
  /** No answer in time: ElevenLabs may still do it. */
  | "timed-out";

interface Answer {
  readonly code: ErrorCode;
  readonly message: string;
}

const refusal: Answer = {
  code: "ELEVENLABS_REFUSED",
  message: "ElevenLabs does not do what it was asked",
};

const ANSWERS: Readonly<Record<ElevenLabsErrorKind, Answer>> = {
  "not-found": refusal,
  "refused": refusal,
  "key-refused": {
    code: "ELEVENLABS_KEY_REFUSED",
    message:
      'ElevenLabs refuses the API key: mend the variable "ELEVENLABS_API_KEY"',
  },
  "unavailable": {
    code: "ELEVENLABS_UNAVAILABLE",
    message: "ElevenLabs does not answer as it should, try again",
  },
  "timed-out": {
    code: "ELEVENLABS_TIMEOUT",
    message: "ElevenLabs did not answer in time, try again",
  },
};

/** A refusal or failure of ElevenLabs, and our answer to the client when no code handles it. */
export class ElevenLabsError extends ApiError {
  readonly kind: ElevenLabsErrorKind;
  /** The HTTP status of ElevenLabs' refusal; null without a readable refusal. */
  readonly answered: number | null;
  /** ElevenLabs' own words, without secrets; null when it said nothing. */
  readonly said: string | null;

  constructor(
    kind: ElevenLabsErrorKind,
    said?: string,
    options?: ErrorOptions & { readonly answered?: number },
  ) {
    const { code, message } = ANSWERS[kind];
    super(
      code,
      said === undefined ? message : `${message} (it says: ${said})`,
      options,
    );
    this.kind = kind;
    this.answered = options?.answered ?? null;
    this.said = said ?? null;
  }
}

/** Long enough for a sentence; a longer text was not written for people. */
const LONGEST_MESSAGE = 300;

/**
 * The forms of an error's body: a text, an object with a message
 * (https://help.elevenlabs.io/hc/en-us/articles/19572237925521), or FastAPI's list of mistakes in the request.
 */
const bodySchema = z.object({
  detail: z.union([
    z.string(),
    z.object({ message: z.string() }).transform(({ message }) => message),
    z.array(z.object({ msg: z.string() })).transform((problems) =>
      problems.map(({ msg }) => msg).join("; ")
    ),
  ]),
}).transform(({ detail }) => detail);

/**
 * Finds the kind of an error answer.
 *
 * @param body the parsed body; undefined where it was not JSON: then a proxy wrote it, not ElevenLabs
 * @param secrets texts of the request that must not be repeated
 */
export function readRefusal(
  status: number,
  body: unknown,
  secrets: readonly string[],
): ElevenLabsError {
  const kind = body === undefined ? "unavailable" : kindOf(status);
  const said = secrets.reduce(
    (text, secret) => text?.replaceAll(secret, "[secret]"),
    bodySchema.safeParse(body).data,
  );
  return new ElevenLabsError(kind, said?.slice(0, LONGEST_MESSAGE), {
    cause: `HTTP ${status}`,
    answered: status,
  });
}

function kindOf(status: number): ElevenLabsErrorKind {
  if (status === 404) return "not-found";
  if (status === 401 || status === 402 || status === 403) return "key-refused";
  // 408, 425 and 429 say "later"; a status that is no client error leaves the outcome unknown.
  if (status === 408 || status === 425 || status === 429) return "unavailable";
  return status >= 400 && status < 500 ? "refused" : "unavailable";
}
