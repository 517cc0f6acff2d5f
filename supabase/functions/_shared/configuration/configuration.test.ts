import {
  assertEquals,
  assertNotMatch,
  assertStrictEquals,
  assertThrows,
} from "../std/assert.ts";
import { z } from "zod";
import {
  ConfigurationError,
  readConfiguration,
  required,
} from "./configuration.ts";

const schema = z.object({
  SERVICE_URL: required().pipe(z.url({ error: "is not a URL" })),
  SERVICE_KEY: required(),
  SERVICE_REGION: z.string().optional(),
});

Deno.test("readConfiguration() returns the variables of the schema and no others", () => {
  assertEquals(
    readConfiguration(schema, {
      SERVICE_URL: "https://service.example",
      SERVICE_KEY: "key",
      PATH: "/bin",
    }),
    { SERVICE_URL: "https://service.example", SERVICE_KEY: "key" },
  );
});

Deno.test("readConfiguration() names every wrong variable in one error", () => {
  const { message } = assertThrows(
    () => readConfiguration(schema, { SERVICE_URL: "service" }),
    ConfigurationError,
  );
  assertStrictEquals(
    message,
    'Environment variable "SERVICE_URL" is not a URL; ' +
      'Environment variable "SERVICE_KEY" is missing',
  );
});

Deno.test("readConfiguration() treats an empty variable as missing", () => {
  for (const blank of ["", "  ", "\t\n"]) {
    const { message } = assertThrows(
      () =>
        readConfiguration(schema, {
          SERVICE_URL: "https://service.example",
          SERVICE_KEY: blank,
        }),
      ConfigurationError,
    );
    assertStrictEquals(
      message,
      'Environment variable "SERVICE_KEY" is missing',
    );
  }
});

Deno.test("readConfiguration() treats an empty optional variable as absent", () => {
  const configuration = readConfiguration(schema, {
    SERVICE_URL: "https://service.example",
    SERVICE_KEY: "key",
    SERVICE_REGION: " ",
  });
  assertStrictEquals(configuration.SERVICE_REGION, undefined);
});

Deno.test("readConfiguration() never repeats a value", () => {
  const { message } = assertThrows(
    () => readConfiguration(schema, { SERVICE_URL: "hunter2" }),
    ConfigurationError,
  );
  assertNotMatch(message, /hunter2/);
});
