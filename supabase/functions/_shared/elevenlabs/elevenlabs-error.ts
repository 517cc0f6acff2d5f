import { ApiError } from "../http/api-error.ts";
import type { ErrorCode } from "../http/error-codes.ts";
import { z } from "zod";
import { once } from "../std/once.ts";

/** Why a request to ElevenLabs failed; each kind calls for another reaction. */
export type ElevenLabsErrorKind =
  /** ElevenLabs says that it has nothing under this id. */
  | "not-found"
  /** ElevenLabs refuses the request in its own words: nothing was done. */
  | "refused"
  /** The API key, or its workspace, may not do this. */
  | "key-refused"
  /** ElevenLabs says in its own words that it has too much to do: nothing was done. */
  | "busy"
  /** No answer, or one that is not ElevenLabs' own refusal: ElevenLabs may have done it. */
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

const failure: Answer = {
  code: "ELEVENLABS_UNAVAILABLE",
  message: "ElevenLabs does not answer as it should, try again",
};

const ANSWERS: Readonly<Record<ElevenLabsErrorKind, Answer>> = {
  "not-found": refusal,
  "refused": refusal,
  "key-refused": {
    code: "ELEVENLABS_KEY_REFUSED",
    message:
      'ElevenLabs refuses the API key: mend the variable "ELEVENLABS_API_KEY"',
  },
  "busy": failure,
  "unavailable": failure,
  "timed-out": {
    code: "ELEVENLABS_TIMEOUT",
    message: "ElevenLabs did not answer in time, try again",
  },
};

/** A refusal or failure of ElevenLabs, and our answer to the client when no code handles it. */
export class ElevenLabsError extends ApiError {
  readonly kind: ElevenLabsErrorKind;
  /** ElevenLabs' own words, without secrets; null when it said nothing. */
  readonly said: string | null;

  constructor(
    kind: ElevenLabsErrorKind,
    said?: string,
    options?: ErrorOptions,
  ) {
    const { code, message } = ANSWERS[kind];
    super(
      code,
      said === undefined ? message : `${message} (it says: ${said})`,
      options,
    );
    this.kind = kind;
    this.said = said ?? null;
  }
}

/** Whether ElevenLabs may have done what it was asked, despite this error: then it is looked up, never asked again. */
export function leavesOutcomeOpen({ kind }: ElevenLabsError): boolean {
  return kind === "unavailable" || kind === "timed-out";
}

/** Long enough for a sentence; a longer text was not written for people. */
const LONGEST_MESSAGE = 300;

/**
 * The forms of an error's body: a text, an object with a message
 * (https://help.elevenlabs.io/hc/en-us/articles/19572237925521), or FastAPI's list of mistakes in the request.
 */
const bodySchema = once(() =>
  z.object({
    detail: z.union([
      z.string(),
      z.object({ message: z.string() }).transform(({ message }) => message),
      z.array(z.object({ msg: z.string() })).transform((problems) =>
        problems.map(({ msg }) => msg).join("; ")
      ),
    ]),
  }).transform(({ detail }) => detail)
);

/**
 * Finds the kind of an error answer. Without ElevenLabs' own error a gateway wrote it, whatever its HTTP status.
 *
 * @param body the parsed body; undefined where it was not JSON
 * @param secrets texts of the request that must not be repeated
 */
export function readRefusal(
  status: number,
  body: unknown,
  secrets: readonly string[],
): ElevenLabsError {
  const words = bodySchema().safeParse(body).data;
  const kind = words === undefined ? "unavailable" : kindOf(status);
  const said = secrets.reduce(
    (text, secret) => text?.replaceAll(secret, "[secret]"),
    words,
  );
  return new ElevenLabsError(kind, said?.slice(0, LONGEST_MESSAGE), {
    cause: `HTTP ${status}`,
  });
}

function kindOf(status: number): ElevenLabsErrorKind {
  if (status === 404) return "not-found";
  if (status === 401 || status === 402 || status === 403) return "key-refused";
  if (status === 425 || status === 429) return "busy";
  // A time limit says nothing about the outcome, nor does a status that is no client error.
  if (status === 408 || status < 400 || status >= 500) return "unavailable";
  return "refused";
}
