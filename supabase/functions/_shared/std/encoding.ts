// @ts-types="./encoding.d.ts"
export { decodeBase64Url, encodeBase64Url } from "@std/encoding/base64url.js";
// @ts-types="./encoding.d.ts"
export { decodeHex } from "@std/encoding/hex.js";
