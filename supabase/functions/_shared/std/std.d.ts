// The types of the Deno standard library (https://jsr.io/@std), for the parts used here: its npm edition has none.

/**
 * Always compares all bytes, so that the time does not tell where they differ.
 *
 * @throws {TypeError} for different lengths
 */
export function timingSafeEqual(
  a: ArrayBufferView | ArrayBuffer,
  b: ArrayBufferView | ArrayBuffer,
): boolean;

/** Base64 as URLs take it, without padding. A string is encoded as UTF-8. */
export function encodeBase64Url(
  data: ArrayBuffer | Uint8Array | string,
): string;

/** @throws {TypeError} unless the text is base64url */
export function decodeBase64Url(b64url: string): Uint8Array<ArrayBuffer>;

/** @throws {TypeError} unless the text is hexadecimal, in either case */
export function decodeHex(src: string): Uint8Array<ArrayBuffer>;

/** Lower-case hexadecimal. A string is encoded as UTF-8. */
export function encodeHex(src: ArrayBuffer | Uint8Array | string): string;

/** The statuses of HTTP by name. */
export const STATUS_CODE: {
  readonly BadRequest: 400;
  readonly Unauthorized: 401;
  readonly Forbidden: 403;
  readonly NotFound: 404;
  readonly MethodNotAllowed: 405;
  readonly Conflict: 409;
  readonly Gone: 410;
  readonly ContentTooLarge: 413;
  readonly UnprocessableEntity: 422;
  readonly TooManyRequests: 429;
  readonly InternalServerError: 500;
  readonly BadGateway: 502;
  readonly ServiceUnavailable: 503;
  readonly GatewayTimeout: 504;
};
