import { ApiError } from "./api-error.ts";

/**
 * Reads the bytes of a body, and stops beyond the limit: at once where the client says how many follow, otherwise with
 * the first chunk that is too much.
 *
 * @throws {ApiError} 413 `BODY_TOO_LARGE`; 400 `INVALID_BODY` where the client breaks off
 */
export async function readBody(
  { body, headers }: Request,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(headers.get("content-length")) > maxBytes) {
    await body?.cancel();
    throw tooLarge(maxBytes);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch((cause) => {
      const message = "The body ended before it was complete";
      throw new ApiError("INVALID_BODY", message, { cause });
    });
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  return join(chunks, size);
}

function join(
  chunks: readonly Uint8Array[],
  size: number,
): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}

function tooLarge(maxBytes: number): ApiError {
  return new ApiError(
    "BODY_TOO_LARGE",
    `The body is longer than ${maxBytes} bytes`,
  );
}
