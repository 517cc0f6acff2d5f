import {
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../../_shared/std/assert.ts";
import { ApiError } from "../../_shared/http/api-error.ts";
import { catchRefusal } from "../../_shared/http/testing/catch-refusal.ts";
import { parseActivation } from "./parse-activation.ts";

Deno.test("parseActivation() trims a pasted id", () => {
  for (const id of ["phone_xyz123", " phone_xyz123\n", "x".repeat(128)]) {
    assertEquals(
      parseActivation(JSON.stringify({ elevenLabsPhoneId: id })),
      { elevenLabsPhoneId: id.trim(), skipVerification: false, replace: false },
    );
  }
});

for (const body of ["", " \n", "{}", '{"skipVerification":false}']) {
  Deno.test(`parseActivation() reads ${JSON.stringify(body)} as a request without an id`, () => {
    assertEquals(parseActivation(body), {
      skipVerification: false,
      replace: false,
    });
  });
}

for (const option of ["skipVerification", "replace"] as const) {
  Deno.test(`parseActivation() takes "${option}" with an id`, () => {
    const body = `{"elevenLabsPhoneId":"phone_xyz123","${option}":true}`;
    assertStrictEquals(parseActivation(body)[option], true);
  });
}

for (
  const [body, field] of [
    ['{"elevenLabsPhoneId":null}', "elevenLabsPhoneId"],
    ['{"elevenLabsPhoneId":1}', "elevenLabsPhoneId"],
    ['{"elevenLabsPhoneId":""}', "elevenLabsPhoneId"],
    ['{"elevenLabsPhoneId":"two words"}', "elevenLabsPhoneId"],
    ['{"elevenLabsPhoneId":"pḧone"}', "elevenLabsPhoneId"],
    [`{"elevenLabsPhoneId":"${"x".repeat(129)}"}`, "elevenLabsPhoneId"],
    ['{"skipVerification":true}', "skipVerification"],
    ['{"replace":true}', "replace"],
    ['{"elevenLabsPhoneId":"x","replace":"yes"}', "replace"],
    ['{"elevenLabsPhoneId":"x","skipVerification":"yes"}', "skipVerification"],
    ['{"elevenLabsPhoneId":"phone_xyz123","elevenlabsPhoneId":"x"}', ""],
    ["[]", ""],
    ['"phone_xyz123"', ""],
    ["null", ""],
  ] as const
) {
  Deno.test(`parseActivation() refuses ${body.slice(0, 60)}`, () => {
    assertEquals(catchRefusal(() => parseActivation(body)), {
      status: 400,
      code: "INVALID_BODY",
      fields: [field],
    });
  });
}

for (const body of ["elevenLabsPhoneId=phone_xyz123", "{"]) {
  Deno.test(`parseActivation() says that ${JSON.stringify(body)} is not JSON`, () => {
    const { status, code, message } = assertThrows(
      () => parseActivation(body),
      ApiError,
    );
    assertEquals([status, code, message], [
      400,
      "INVALID_BODY",
      "The body is not JSON",
    ]);
  });
}
