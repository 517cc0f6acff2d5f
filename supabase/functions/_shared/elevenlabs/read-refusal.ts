import { z } from "zod";
import {
  ElevenLabsError,
  type ElevenLabsErrorKind,
} from "./elevenlabs-error.ts";

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
