import assert from "node:assert/strict";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
} from "./public-functions-url.ts";

const SUPABASE_URL = "https://project.supabase.co/";

Deno.test("the functions are where the platform puts them", () => {
  assert.equal(
    publicFunctionsUrlOf({ SUPABASE_URL }),
    "https://project.supabase.co/functions/v1",
  );
});

Deno.test("or where the configuration says, without a slash at the end", () => {
  assert.equal(
    publicFunctionsUrlOf({
      SUPABASE_URL,
      PUBLIC_FUNCTIONS_URL: "https://example.com/api//",
    }),
    "https://example.com/api",
  );
});

for (const text of ["example.com/api", "ftp://example.com/api"]) {
  Deno.test(`"${text}" is refused`, () => {
    assert.equal(publicFunctionsUrl.safeParse(text).success, false);
  });
}
