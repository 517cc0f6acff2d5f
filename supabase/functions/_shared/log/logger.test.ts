import assert from "node:assert/strict";
import { createLogger } from "./logger.ts";

Deno.test("createLogger() writes one JSON object a line, at its level", () => {
  const written: [level: string, line: string][] = [];
  const logger = createLogger((level, line) => written.push([level, line]));
  logger.info("Phone number activated", { organizationId: "one" });
  logger.warn("Slow\nanswer");
  logger.error("Failed", { error: new Error("No database") });

  const [info, warning, failure] = written;
  assert.deepEqual(info, [
    "info",
    '{"level":"info","message":"Phone number activated","organizationId":"one"}',
  ]);
  assert.deepEqual(warning, [
    "warn",
    '{"level":"warn","message":"Slow\\nanswer"}',
  ]);
  assert.equal(failure?.[0], "error");
  const { error } = JSON.parse(failure[1]);
  assert.equal(error.message, "No database");
  assert.match(error.stack, /logger\.test\.ts/);
});
