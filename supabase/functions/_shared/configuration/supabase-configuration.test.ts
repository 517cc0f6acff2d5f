import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import {
  dataApiOf,
  dataApiSchema,
  publicFunctionsUrl,
  publicFunctionsUrlOf,
} from "./supabase-configuration.ts";
import { type Environment, readConfiguration } from "./configuration.ts";

const environment = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_one"}',
};

function readDataApi(environment: Environment) {
  return dataApiOf(readConfiguration(dataApiSchema, environment));
}

Deno.test("the Data API is that of the project, with its publishable keys", () => {
  assertEquals(readDataApi(environment), {
    url: "https://project.supabase.co",
    publishableKeys: ["sb_publishable_one"],
  });
});

const SUPABASE_URL = "https://project.supabase.co/";

Deno.test("the functions' public URL is the platform's by default", () => {
  assertStrictEquals(
    publicFunctionsUrlOf({ SUPABASE_URL }),
    "https://project.supabase.co/functions/v1",
  );
});

Deno.test("a configured public URL replaces the platform's, without a slash at its end", () => {
  assertStrictEquals(
    publicFunctionsUrlOf({
      SUPABASE_URL,
      PUBLIC_FUNCTIONS_URL: "https://example.com/api//",
    }),
    "https://example.com/api",
  );
});

for (const text of ["example.com/api", "ftp://example.com/api"]) {
  Deno.test(`"${text}" is refused as a public URL`, () => {
    assertStrictEquals(publicFunctionsUrl.safeParse(text).success, false);
  });
}
