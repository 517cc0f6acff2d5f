import { z } from "zod";
import { parseJsonBody, validate } from "../_shared/http/validate.ts";
import { type CallDestination, parseDestination } from "./call-destination.ts";

/** A request for a call. */
export interface CallRequest {
  readonly organizationId: string;
  /** The user who asks for the call; null for a secret key. */
  readonly placedBy: string | null;
  readonly destination: CallDestination;
  /** The same key means the same call for 24 hours; null when each request is a call of its own. */
  readonly idempotencyKey: string | null;
}

/** Strict, so that no client believes that it chose the number to call from. */
const bodySchema = z.strictObject({ to: z.string() });

const keySchema = z.string().regex(/^[!-~](?:[ -~]{0,253}[!-~])?$/, {
  error: "must be 1 to 255 printable ASCII characters",
});

/**
 * Reads the number to call from a body `{"to": "+14165550123"}`.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake; the refusals of `parseDestination`
 */
export function parseCallBody(body: string): CallDestination {
  const { to } = validate(bodySchema, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be {"to": "<the number to call in E.164>"}',
  });
  return parseDestination(to);
}

/**
 * Reads the header `Idempotency-Key`
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/); null without it.
 *
 * @throws {ApiError} 400 `INVALID_IDEMPOTENCY_KEY`
 */
export function parseIdempotencyKey(
  header: string | undefined,
): string | null {
  if (header === undefined) return null;
  return validate(keySchema, header, {
    code: "INVALID_IDEMPOTENCY_KEY",
    message:
      'The header "Idempotency-Key" must be 1 to 255 printable ASCII characters',
  });
}
