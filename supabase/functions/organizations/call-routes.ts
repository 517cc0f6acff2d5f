import type { Hono } from "hono";
import { createCallerClient } from "../_shared/database/caller-client.ts";
import { parseOrganizationId } from "../_shared/http/validate.ts";
import { callJson } from "./call-json.ts";
import { parseCallQuery } from "./call-query.ts";
import { parseCallBody, parseIdempotencyKey } from "./call-request.ts";
import { listCalls } from "./list-calls.ts";
import type { OrganizationDeps } from "./organization-deps.ts";
import { placeCall } from "./place-call.ts";
import { requireOrganization } from "./require-organization.ts";

/** What members do with their organization's calls: place one, and look at all of them. */
export function addCallRoutes(router: Hono, deps: OrganizationDeps): void {
  const route = "/:organizationId/calls";

  router.get(route, async ({ req, json }) => {
    const client = createCallerClient(req.raw, deps.dataApi);
    const organizationId = parseOrganizationId(req.param("organizationId"));
    const query = parseCallQuery(new URL(req.url).searchParams);
    return json(await listCalls(client, organizationId, query));
  });

  router.post(route, async ({ req, json }) => {
    const client = createCallerClient(req.raw, deps.dataApi);
    const organizationId = parseOrganizationId(req.param("organizationId"));
    // First of all, so that others learn nothing, not even what a valid request looks like.
    await requireOrganization(client, organizationId);
    const call = await placeCall(client, deps, {
      organizationId,
      destination: parseCallBody(await req.text()),
      idempotencyKey: parseIdempotencyKey(req.header("idempotency-key")),
    });
    return json(callJson(call), 201);
  });
}
