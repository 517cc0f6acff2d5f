// The types of "@std/encoding" 1 (https://jsr.io/@std/encoding), for the parts used here: the npm edition has none.

/** Base64 as URLs take it, without padding. A string is encoded as UTF-8. */
export function encodeBase64Url(
  data: ArrayBuffer | Uint8Array | string,
): string;

/** @throws {TypeError} unless the text is base64url */
export function decodeBase64Url(b64url: string): Uint8Array<ArrayBuffer>;

/** @throws {TypeError} unless the text is hexadecimal, in either case */
export function decodeHex(src: string): Uint8Array<ArrayBuffer>;
