import { createClient } from "@supabase/supabase-js";
import type { Script } from "../../_shared/database/testing/stub-data-api.ts";
import type { EdgeFunction } from "../../_shared/http/edge-function.ts";
import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { startCalling } from "./start-calling.ts";
import { ACME, credential } from "./start-organizations.ts";

const order = {
  organization_id: ACME,
  state: "ordering",
  since: null,
  phone_number: null,
  area_code: null,
  country: null,
  area_code_met: null,
  region_met: null,
  country_met: null,
  message: "Your phone number is being ordered.",
  reason: null,
};

/** The function and supabase-js, which asks it as a page of another origin does: each request after its preflight. */
export function startBrowser(script: Script = {}) {
  const scene = startCalling({
    "/rpc/list_phone_numbers": [],
    "/rpc/read_customer_state": order,
    "/rpc/list_calls": [],
    ...script,
  });
  const { functions } = createClient(
    "http://localhost",
    "sb_publishable_page",
    {
      auth: { persistSession: false, autoRefreshToken: false },
      global: {
        headers: credential,
        fetch: async (input, init) => {
          const request = new Request(input, init);
          const url = request.url.replace("/functions/v1", "");
          const headers = [...request.headers.keys()];
          await assertAllowed(scene.fetch, url, request.method, headers);
          const answer = await scene.fetch(new Request(url, request));
          const { headers: answered } = answer;
          assertStrictEquals(answered.get("access-control-allow-origin"), "*");
          return answer;
        },
      },
    },
  );
  return { ...scene, functions };
}

async function assertAllowed(
  ask: EdgeFunction["fetch"],
  url: string,
  method: string,
  headers: readonly string[],
) {
  const preflight = await ask(
    new Request(url, {
      method: "OPTIONS",
      headers: {
        origin: "https://app.example",
        "access-control-request-method": method,
        "access-control-request-headers": headers.join(","),
      },
    }),
  );
  assertStrictEquals(preflight.ok, true);
  const allowed = (name: string) =>
    preflight.headers.get(`access-control-allow-${name}`)?.split(/, ?/) ?? [];
  assert(allowed("methods").includes(method), method);
  // By name: "*" would not mean Authorization (https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name).
  assertEquals(
    headers.filter((name) => !allowed("headers").includes(name)),
    [],
  );
}
