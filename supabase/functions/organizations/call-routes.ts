import type { Hono } from "hono";
import {
  type CallerClient,
  createCallerClient,
} from "../_shared/database/caller-client.ts";
import { parseOrganizationId } from "../_shared/http/validate.ts";
import { callJson, listCalls, parseCallQuery } from "./list-calls.ts";
import { parseCallBody, parseIdempotencyKey } from "./call-request.ts";
import { type OrganizationDeps, placeCall } from "./place-call.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";

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

/**
 * Checks that the caller is a member of the organization, or an admin: the same answer whether it does not exist or is
 * somebody else's.
 *
 * @throws {ApiError} 404 `ORGANIZATION_NOT_FOUND`
 */
async function requireOrganization(
  client: CallerClient,
  organizationId: string,
): Promise<void> {
  const answer = await client.rpc("require_organization", {
    organization_id: organizationId,
  });
  if (answer.error !== null) throw fromDataApi(answer);
}
