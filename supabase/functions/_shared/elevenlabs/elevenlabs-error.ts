import { ApiError } from "../http/api-error.ts";
import type { ErrorCode } from "../http/error-codes.ts";

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
