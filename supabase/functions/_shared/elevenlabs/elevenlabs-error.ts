import { ApiError } from "../http/api-error.ts";

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

const refusal = {
  status: 502,
  code: "ELEVENLABS_REFUSED",
  message: "ElevenLabs does not do what it was asked",
};

const ANSWERS: Readonly<Record<ElevenLabsErrorKind, typeof refusal>> = {
  "not-found": refusal,
  "refused": refusal,
  "key-refused": {
    status: 502,
    code: "ELEVENLABS_KEY_REFUSED",
    message:
      'ElevenLabs refuses the API key: mend the variable "ELEVENLABS_API_KEY"',
  },
  "unavailable": {
    status: 502,
    code: "ELEVENLABS_UNAVAILABLE",
    message: "ElevenLabs does not answer as it should, try again",
  },
  "timed-out": {
    status: 504,
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
    const { status, code, message } = ANSWERS[kind];
    super(
      status,
      code,
      said === undefined ? message : `${message} (it says: ${said})`,
      undefined,
      options,
    );
    this.kind = kind;
    this.answered = options?.answered ?? null;
    this.said = said ?? null;
  }
}
