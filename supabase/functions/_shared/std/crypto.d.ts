// The types of "@std/crypto" 1 (https://jsr.io/@std/crypto), for the parts used here: the npm edition has none.

/**
 * Always compares all bytes, so that the time does not tell where they differ.
 *
 * @throws {TypeError} for different lengths
 */
export function timingSafeEqual(
  a: ArrayBufferView | ArrayBuffer,
  b: ArrayBufferView | ArrayBuffer,
): boolean;
