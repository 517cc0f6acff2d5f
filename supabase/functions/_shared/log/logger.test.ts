import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../std/assert.ts";
import { createLogger } from "./logger.ts";

Deno.test("createLogger() writes one JSON object a line, at its level", () => {
  const written: [level: string, line: string][] = [];
  const logger = createLogger((level, line) => written.push([level, line]));
  logger.info("Phone number activated", { organizationId: "one" });
  logger.warn("Slow\nanswer");
  logger.error("Failed", { error: new Error("No database") });

  const [info, warning, failure] = written;
  assertEquals(info, [
    "info",
    '{"level":"info","message":"Phone number activated","organizationId":"one"}',
  ]);
  assertEquals(warning, [
    "warn",
    '{"level":"warn","message":"Slow\\nanswer"}',
  ]);
  assertStrictEquals(failure?.[0], "error");
  const { error } = JSON.parse(failure[1]);
  assertStrictEquals(error.message, "No database");
  assertMatch(error.stack, /logger\.test\.ts/);
});
