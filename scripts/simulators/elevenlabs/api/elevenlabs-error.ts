import { randomUUID } from "node:crypto";
import type { z } from "zod";

/** An error that ElevenLabs answers, with the `detail` of its body. */
export class ElevenLabsError extends Error {
  override readonly name = "ElevenLabsError";
  readonly status: number;
  readonly detail: unknown;

  constructor(status: number, detail: unknown, message: string) {
    super(message);
    this.status = status;
    this.detail = detail;
  }
}

/** An error of ElevenLabs as a response. */
export function errorResponse(
  { status, detail }: Pick<ElevenLabsError, "status" | "detail">,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ detail }, { status, headers });
}

/**
 * A refusal in ElevenLabs's own form. `status` and `message` of its detail are those of
 * https://help.elevenlabs.io/hc/en-us/articles/19572237925521; live answers of 2026 have the other members too, and in
 * most of them `status` repeats the code.
 */
export function refusal(
  status: number,
  code: string,
  message: string,
): ElevenLabsError {
  const request_id = randomUUID().replaceAll("-", "");
  const type = typeOf(status);
  const detail = { type, code, message, status: code, request_id };
  return new ElevenLabsError(status, detail, message);
}

/** 404 of an unknown id: code and words as observed for an agent, and assumed for numbers. */
export function notFound(id: string): ElevenLabsError {
  return refusal(
    404,
    "document_not_found",
    `Document with id ${id} not found.`,
  );
}

/** 422 in FastAPI's form. Without its `input`, which may be a secret. */
export function unprocessable(
  place: "body" | "query",
  issues: readonly z.core.$ZodIssue[],
): ElevenLabsError {
  const detail = issues.map((issue) => {
    const isMissing = issue.code === "invalid_type" &&
      issue.message.endsWith("received undefined");
    return {
      type: isMissing ? "missing" : "value_error",
      loc: [place, ...issue.path.map(String)],
      msg: isMissing ? "Field required" : issue.message,
    };
  });
  return new ElevenLabsError(422, detail, "Unprocessable request");
}

function typeOf(status: number): string {
  const types: Record<number, string> = {
    401: "authentication_error",
    403: "authorization_error",
    404: "not_found",
    429: "rate_limit_error",
  };
  return types[status] ?? (status < 500 ? "invalid_request" : "internal_error");
}
