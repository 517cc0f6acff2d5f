// @ts-types="./assert.d.ts"
export {
  assert,
  assertEquals,
  AssertionError,
  assertMatch,
  assertNotMatch,
  assertNotStrictEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
  fail,
} from "@std/assert/mod.js";
