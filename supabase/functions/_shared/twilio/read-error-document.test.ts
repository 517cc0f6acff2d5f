import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { readErrorDocument } from "./send-request.ts";

Deno.test("the error of the 2010 API is read", () => {
  const document = {
    code: 21422,
    message: "+16045550001 is not available.",
    more_info: "https://www.twilio.com/docs/errors/21422",
    status: 400,
  };
  assertEquals(readErrorDocument(document), {
    code: 21422,
    message: "+16045550001 is not available.",
  });
});

Deno.test("the form of RFC 9457 is read, with its title for a message", () => {
  const document = {
    type: "https://www.twilio.com/docs/api/errors/20404",
    title: "Not found",
    status: 404,
    code: 20404,
  };
  assertEquals(readErrorDocument(document), {
    code: 20404,
    message: "Not found",
  });
});

for (
  const body of [
    undefined,
    null,
    "",
    "<html>",
    21422,
    [],
    {},
    { message: "Forbidden" },
    { code: 403, message: "Forbidden" },
    { code: 9_999, message: "Refused" },
    { code: "20404", message: "Not found" },
    { code: 20404.5, message: "Not found" },
    { code: 20404 },
    { code: 20404, message: null },
    { code: 20404, title: "Not found" },
    [{ code: 20404, message: "Not found" }],
  ]
) {
  Deno.test(`${JSON.stringify(body)} is not Twilio's error document`, () => {
    assertStrictEquals(readErrorDocument(body), null);
  });
}
