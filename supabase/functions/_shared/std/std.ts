// The parts of the Deno standard library that are deployed. Assertions have a door of their own: only tests use them.

// @ts-types="./std.d.ts"
export { timingSafeEqual } from "@std/crypto/timing_safe_equal.js";
// @ts-types="./std.d.ts"
export { decodeBase64Url, encodeBase64Url } from "@std/encoding/base64url.js";
// @ts-types="./std.d.ts"
export { decodeHex, encodeHex } from "@std/encoding/hex.js";
// @ts-types="./std.d.ts"
export { STATUS_CODE } from "@std/http/status.js";
