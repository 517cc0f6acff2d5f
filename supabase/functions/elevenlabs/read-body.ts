import { ApiError } from "../_shared/http/api-error.ts";

/**
 * Reads the bytes of a body, and stops beyond the limit.
 *
 * @throws {ApiError} 413 `BODY_TOO_LARGE`
 */
export async function readBody(
  request: Request,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new ApiError(
        "BODY_TOO_LARGE",
        `The body is longer than ${maxBytes} bytes`,
      );
    }
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}
