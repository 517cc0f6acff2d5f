// @ts-types="./crypto.d.ts"
export { timingSafeEqual } from "@std/crypto/timing_safe_equal.js";
