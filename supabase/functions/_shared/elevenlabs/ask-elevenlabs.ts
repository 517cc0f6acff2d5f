import type { z } from "zod";
import type { ElevenLabsAccount } from "./elevenlabs-configuration.ts";
import { ElevenLabsError, readRefusal } from "./elevenlabs-error.ts";

/** ElevenLabs' URL, our key, and how long requests may take. */
export interface ElevenLabsConnection extends ElevenLabsAccount {
  /** Ends the request under way and all later ones. */
  readonly deadline: AbortSignal;
}

/** A request to ElevenLabs. */
export interface ElevenLabsRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below the base URL, with its query. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Texts of the body that no error may repeat. */
  readonly secrets?: readonly string[];
}

/**
 * Makes one request, and never repeats one with a body: ElevenLabs has no idempotency keys. The header:
 * https://elevenlabs.io/docs/api-reference/authentication
 *
 * @throws {ElevenLabsError} for everything but a success that the schema can read
 */
export async function askElevenLabs<Schema extends z.ZodType>(
  connection: ElevenLabsConnection,
  request: ElevenLabsRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body = parseJson(await exchange(connection, request));
  const answer = schema.safeParse(body);
  // A schema that takes anything would take a gateway's page, too.
  if (answer.success && body !== undefined) return answer.data;
  throw new ElevenLabsError("unavailable", undefined, { cause: answer.error });
}

/**
 * Makes one request as `askElevenLabs` does, where the answer is a text. A text in JSON, as the API's description has it,
 * is the text itself.
 *
 * @throws {ElevenLabsError} for everything but a success
 */
export async function askElevenLabsForText(
  connection: ElevenLabsConnection,
  request: ElevenLabsRequest,
): Promise<string> {
  const text = await exchange(connection, request);
  const body = parseJson(text);
  return typeof body === "string" ? body : text;
}

/** The text of a success. */
async function exchange(
  connection: ElevenLabsConnection,
  request: ElevenLabsRequest,
): Promise<string> {
  const { response, text } = await send(connection, request);
  if (response.ok) return text;
  const secrets = [connection.apiKey, ...request.secrets ?? []];
  throw readRefusal(response.status, parseJson(text), secrets);
}

async function send(
  { baseUrl, apiKey, deadline }: ElevenLabsConnection,
  { method, path, body }: ElevenLabsRequest,
): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(baseUrl.replace(/\/+$/, "") + path, {
      method,
      headers: {
        "xi-api-key": apiKey,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      // Deno cannot send a stream twice. It would send a text again when a kept connection breaks after the request.
      ...(body === undefined
        ? {}
        : { body: new Blob([JSON.stringify(body)]).stream() }),
      // A redirect would carry the key to another server.
      redirect: "manual",
      signal: deadline,
    });
    return { response, text: await response.text() };
  } catch (cause) {
    const kind = deadline.aborted ? "timed-out" : "unavailable";
    throw new ElevenLabsError(kind, undefined, { cause });
  }
}

/** The answer's JSON, null for an empty answer, or undefined for a gateway's page. */
function parseJson(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
