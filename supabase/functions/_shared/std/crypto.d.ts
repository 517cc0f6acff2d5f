// The types of "@std/crypto" 1 (https://jsr.io/@std/crypto), as far as it is used here: its npm edition has none.

/**
 * Compares all bytes, whether or not the first ones differ, so that time tells nothing about where they do.
 *
 * @throws {TypeError} for different lengths
 */
export function timingSafeEqual(
  a: ArrayBufferView | ArrayBuffer,
  b: ArrayBufferView | ArrayBuffer,
): boolean;
