import { assert, assertEquals, assertMatch } from "../std/assert.ts";
import { type ErrorCode, errors } from "../../../client/error-codes.ts";
import { errorCodes } from "./error-codes.ts";
import { memberErrors } from "./member-errors.ts";

type Errors = typeof memberErrors;

/** Does not compile when an application can get a code that `supabase/client` does not know. */
const known = (
  code: { [Place in keyof Errors]: keyof Errors[Place] }[keyof Errors],
): ErrorCode => code;

Deno.test("the client's files know each error that a customer's application can get", () => {
  const codes = Object.values(memberErrors).flatMap((each) =>
    Object.keys(each)
  );
  assert(codes.length > 25);
  assertEquals(codes.filter((code) => !Object.hasOwn(errors, code)), []);
  assertEquals(known("UNAUTHENTICATED"), "UNAUTHENTICATED");
});

Deno.test("the client's files know no others, but for three of their own", () => {
  const codes: ReadonlySet<string> = new Set(
    Object.values(memberErrors).flatMap((each) => Object.keys(each)),
  );
  assertEquals(
    Object.keys(errors).filter((code) => !codes.has(code)),
    ["NO_ANSWER", "NOT_ALLOWED", "UNEXPECTED"],
  );
  for (const code of codes) assert(errorCodes.has(code), code);
});

Deno.test("what the client's files say to a customer is a sentence, without the operator's internals", () => {
  for (const [, sentence] of Object.values(errors)) {
    assertMatch(sentence, /^[A-Z].*[.?]$/);
    assertEquals(
      sentence.match(/twilio|elevenlabs|supabase|[A-Z]_[A-Z]/i),
      null,
    );
  }
});
