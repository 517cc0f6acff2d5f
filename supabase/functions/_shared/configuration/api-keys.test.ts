import {
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../std/assert.ts";
import { z } from "zod";
import { apiKeys } from "./api-keys.ts";
import {
  ConfigurationError,
  type Environment,
  readConfiguration,
} from "./configuration.ts";

const schema = z.object({
  SUPABASE_SECRET_KEYS: apiKeys("secret"),
  SUPABASE_PUBLISHABLE_KEYS: apiKeys("publishable"),
});

function read(secret: Environment, publishable: Environment) {
  const { SUPABASE_SECRET_KEYS, SUPABASE_PUBLISHABLE_KEYS } = readConfiguration(
    schema,
    { ...secret, ...publishable },
  );
  return [SUPABASE_SECRET_KEYS, SUPABASE_PUBLISHABLE_KEYS];
}

/** The keys of one kind as a project may have them, and the order in which they are tried. */
const projects: Readonly<
  Record<
    string,
    {
      readonly set?: Readonly<Record<string, string>>;
      readonly legacy?: string;
      readonly tried: readonly string[];
    }
  >
> = {
  "the default key": { set: { default: "new" }, tried: ["new"] },
  "a key of another name": { set: { rotated_2026: "new" }, tried: ["new"] },
  "several keys": {
    set: { mobile: "one", default: "two", web: "three" },
    tried: ["two", "one", "three"],
  },
  "several keys, none of them the default": {
    set: { mobile: "one", web: "two" },
    tried: ["one", "two"],
  },
  "a legacy key only": { legacy: "eyJ.legacy.key", tried: ["eyJ.legacy.key"] },
  "a legacy key and an empty set": {
    set: {},
    legacy: "eyJ.legacy.key",
    tried: ["eyJ.legacy.key"],
  },
  "both": {
    set: { web: "one" },
    legacy: "eyJ.legacy.key",
    tried: ["one", "eyJ.legacy.key"],
  },
  "a legacy key that is the default key, as on the local stack": {
    set: { default: "same" },
    legacy: "same",
    tried: ["same"],
  },
};

for (const [what, { set, legacy, tried }] of Object.entries(projects)) {
  Deno.test(`a project with ${what} has its keys in order`, () => {
    const text = set && JSON.stringify(set);
    assertEquals(
      read(
        { SUPABASE_SECRET_KEYS: text, SUPABASE_SERVICE_ROLE_KEY: legacy },
        { SUPABASE_PUBLISHABLE_KEYS: text, SUPABASE_ANON_KEY: legacy },
      ),
      [tried, tried],
    );
  });
}

for (
  const [text, what] of [
    ["sb_secret_one", "a key instead of a set"],
    ["{}", "an empty set"],
    ['{"default":""}', "an empty key"],
    ['{"default":1}', "a number"],
    ["null", "null"],
  ] as const
) {
  Deno.test(`secret keys that are ${what} are refused`, () => {
    const { message } = assertThrows(
      () =>
        read({ SUPABASE_SECRET_KEYS: text }, {
          SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_one"}',
        }),
      ConfigurationError,
    );
    assertStrictEquals(
      message,
      'Environment variable "SUPABASE_SECRET_KEYS" is not a JSON object ' +
        'with a secret key, such as {"default": "sb_secret_…"}',
    );
  });
}

Deno.test("a malformed set is refused beside a legacy key, too", () => {
  assertThrows(
    () =>
      read({
        SUPABASE_SECRET_KEYS: "sb_secret_one",
        SUPABASE_SERVICE_ROLE_KEY: "eyJ.legacy.key",
      }, { SUPABASE_ANON_KEY: "eyJ.legacy.key" }),
    ConfigurationError,
    "SUPABASE_SECRET_KEYS",
  );
});

Deno.test("a project without any key is told that the set is missing", () => {
  const { message } = assertThrows(() => read({}, {}), ConfigurationError);
  assertStrictEquals(
    message,
    'Environment variable "SUPABASE_SECRET_KEYS" is missing; ' +
      'Environment variable "SUPABASE_PUBLISHABLE_KEYS" is missing',
  );
});
