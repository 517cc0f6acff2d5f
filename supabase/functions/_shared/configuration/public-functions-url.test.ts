import { assertStrictEquals } from "../std/assert.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
} from "./public-functions-url.ts";

const SUPABASE_URL = "https://project.supabase.co/";

Deno.test("the functions are where the platform puts them", () => {
  assertStrictEquals(
    publicFunctionsUrlOf({ SUPABASE_URL }),
    "https://project.supabase.co/functions/v1",
  );
});

Deno.test("or where the configuration says, without a slash at the end", () => {
  assertStrictEquals(
    publicFunctionsUrlOf({
      SUPABASE_URL,
      PUBLIC_FUNCTIONS_URL: "https://example.com/api//",
    }),
    "https://example.com/api",
  );
});

for (const text of ["example.com/api", "ftp://example.com/api"]) {
  Deno.test(`"${text}" is refused`, () => {
    assertStrictEquals(publicFunctionsUrl.safeParse(text).success, false);
  });
}
