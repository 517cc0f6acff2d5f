import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
  assertThrows,
} from "../_shared/std/assert.ts";
import { readHeartbeatConfiguration } from "./configuration.ts";

const complete = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_SECRET_KEYS: '{"default": "sb_secret_1"}',
  EDGE_FUNCTION_SECRET: `whsec_${"A".repeat(32)}`,
};

Deno.test("without HEARTBEAT_URL nobody listens", () => {
  const { heartbeatUrl, tellsAdmins } = readHeartbeatConfiguration(complete);
  assertEquals([heartbeatUrl, tellsAdmins], [null, false]);
});

Deno.test("HEARTBEAT_URL is a URL of http or https, and no message has it", () => {
  for (const good of ["https://hc.example/id", "http://kuma:3001/push/id"]) {
    const environment = { ...complete, HEARTBEAT_URL: good };
    assertStrictEquals(
      readHeartbeatConfiguration(environment).heartbeatUrl,
      good,
    );
  }
  for (const bad of ["ftp://hc.example/id", "id"]) {
    const { message } = assertThrows(
      () => readHeartbeatConfiguration({ ...complete, HEARTBEAT_URL: bad }),
      Error,
    );
    assertMatch(message, /"HEARTBEAT_URL" is not a URL/);
  }
});
