import assert from "node:assert/strict";
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

Deno.test("readConfiguration() returns what is set and knows no more than the schema", () => {
  assert.deepEqual(
    readConfiguration(schema, {
      SERVICE_URL: "https://service.example",
      SERVICE_KEY: "key",
      PATH: "/bin",
    }),
    { SERVICE_URL: "https://service.example", SERVICE_KEY: "key" },
  );
});

Deno.test("readConfiguration() names every wrong variable in one error", () => {
  assert.throws(
    () => readConfiguration(schema, { SERVICE_URL: "service" }),
    new ConfigurationError(
      'Environment variable "SERVICE_URL" is not a URL; ' +
        'Environment variable "SERVICE_KEY" is missing',
    ),
  );
});

Deno.test("readConfiguration() takes a variable that is set to nothing for missing", () => {
  for (const blank of ["", "  ", "\t\n"]) {
    assert.throws(
      () =>
        readConfiguration(schema, {
          SERVICE_URL: "https://service.example",
          SERVICE_KEY: blank,
        }),
      { message: 'Environment variable "SERVICE_KEY" is missing' },
    );
  }
});

Deno.test("readConfiguration() takes an optional variable that is set to nothing for absent", () => {
  const configuration = readConfiguration(schema, {
    SERVICE_URL: "https://service.example",
    SERVICE_KEY: "key",
    SERVICE_REGION: " ",
  });
  assert.equal(configuration.SERVICE_REGION, undefined);
});

Deno.test("readConfiguration() never repeats a value", () => {
  assert.throws(
    () => readConfiguration(schema, { SERVICE_URL: "hunter2" }),
    (error) => error instanceof Error && !error.message.includes("hunter2"),
  );
});
