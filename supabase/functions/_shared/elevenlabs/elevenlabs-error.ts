import { ApiError } from "../http/api-error.ts";
import type { ErrorCode } from "../http/error-codes.ts";
import { z } from "zod";

/** Why ElevenLabs did not do what it was asked; each kind calls for another reaction. */
export type ElevenLabsErrorKind =
  /** It has no such thing. */
  | "not-found"
  /** It understood, and does not want to: nothing was done. */
  | "refused"
  /** The API key, or its workspace, may not do this. */
  | "key-refused"
  /** No answer, or one that does not tell whether anything was done. */
  | "unavailable"
  /** No answer in time: it may still do what it was asked. */
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

/** A refusal or failure of ElevenLabs, and the answer that it becomes when nobody handles it. */
export class ElevenLabsError extends ApiError {
  readonly kind: ElevenLabsErrorKind;
  /** The HTTP status of its answer; null without a refusal that could be read. */
  readonly answered: number | null;
  /** What it said about it, without secrets; null when it said nothing. */
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

/** Long enough for a sentence; what is longer was not meant for people. */
const LONGEST_MESSAGE = 300;

/**
 * The forms of an error's body: a text, an object with a message
 * (https://help.elevenlabs.io/hc/en-us/articles/19572237925521), or FastAPI's list of what is wrong with the request.
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
 * Sorts an error answer by what it calls for.
 *
 * @param body the parsed body; undefined where it was not JSON, so that it came from a proxy and not from ElevenLabs
 * @param secrets what was sent and must not be repeated
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
  // These say "later"; what is not a client error leaves the outcome open.
  if (status === 408 || status === 425 || status === 429) return "unavailable";
  return status >= 400 && status < 500 ? "refused" : "unavailable";
}
