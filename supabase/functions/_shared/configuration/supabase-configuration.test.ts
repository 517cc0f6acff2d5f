import {
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../std/assert.ts";
import {
  dataApiOf,
  dataApiSchema,
  publicFunctionsUrl,
  publicFunctionsUrlOf,
} from "./supabase-configuration.ts";
import {
  ConfigurationError,
  type Environment,
  readConfiguration,
} from "./configuration.ts";

const environment = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_one"}',
};

function readDataApi(environment: Environment) {
  return dataApiOf(readConfiguration(dataApiSchema, environment));
}

Deno.test("the publishable key is the default key of the platform's set", () => {
  assertEquals(readDataApi(environment), {
    url: "https://project.supabase.co",
    publishableKey: "sb_publishable_one",
  });
});

for (
  const [keys, what] of [
    ["sb_publishable_one", "a key instead of a set"],
    ['{"mobile":"sb_publishable_two"}', "a set without a default"],
    ['{"default":""}', "an empty default"],
    ["null", "null"],
  ] as const
) {
  Deno.test(`publishable keys that are ${what} are refused`, () => {
    const { message } = assertThrows(
      () => readDataApi({ ...environment, SUPABASE_PUBLISHABLE_KEYS: keys }),
      ConfigurationError,
    );
    assertStrictEquals(
      message,
      'Environment variable "SUPABASE_PUBLISHABLE_KEYS" ' +
        'is not a JSON object with the publishable key "default"',
    );
  });
}

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
