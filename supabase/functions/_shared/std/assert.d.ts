// The types of "@std/assert" 1.0 (https://jsr.io/@std/assert), for the parts used here: the npm edition has none.

type ErrorClass<E extends Error> = abstract new (...args: never[]) => E;

export class AssertionError extends Error {}

/** Fails unless the value is truthy, and tells TypeScript so. */
export function assert(expr: unknown, msg?: string): asserts expr;

/** Fails unless both are equal, member by member. */
export function assertEquals<T>(actual: T, expected: T, msg?: string): void;

/** Fails unless both are the same by Object.is. */
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  msg?: string,
): asserts actual is T;

/** Fails when both are the same by Object.is. */
export function assertNotStrictEquals<T>(
  actual: T,
  expected: T,
  msg?: string,
): void;

export function assertMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void;

export function assertNotMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void;

/** Fails unless the promise is rejected with such an error; returns the error. */
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  errorClass: ErrorClass<E>,
  msgIncludes?: string,
  msg?: string,
): Promise<E>;
export function assertRejects(
  fn: () => PromiseLike<unknown>,
  msg?: string,
): Promise<unknown>;

/** Fails unless the function throws such an error; returns the error. */
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  errorClass: ErrorClass<E>,
  msgIncludes?: string,
  msg?: string,
): E;
export function assertThrows(fn: () => unknown, msg?: string): unknown;

/** Fails; for lines that a test must not reach. */
export function fail(msg?: string): never;
