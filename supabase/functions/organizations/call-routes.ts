import type { Hono } from "hono";
import { z } from "zod";
import {
  type CallerClient,
  createCallerClient,
} from "../_shared/database/caller-client.ts";
import { parseOrganizationId } from "../_shared/http/validate.ts";
import { callJson, listCalls, parseCallQuery } from "./list-calls.ts";
import { type OrganizationDeps, placeCall } from "./place-call.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";

/** The routes where members place a call and list their organization's calls. */
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
    // Before everything else, so that others learn nothing, not even the form of a valid request.
    const placedBy = await requireOrganization(client, organizationId);
    // The other routes do not wait for the plans of all countries' numbers, which are large.
    const { parseCallBody, parseIdempotencyKey } = await import(
      "./call-request.ts"
    );
    const call = await placeCall(deps, {
      organizationId,
      placedBy,
      destination: parseCallBody(await req.text()),
      idempotencyKey: parseIdempotencyKey(req.header("idempotency-key")),
    });
    return json(callJson(call), 201);
  });
}

const userSchema = z.string().nullable();

/**
 * Checks that the caller is a member of the organization, or an admin, and returns the user's id; null for a secret key.
 * The answer is the same for a missing and for
 * another member's organization.
 *
 * @throws {ApiError} 404 `ORGANIZATION_NOT_FOUND`
 */
async function requireOrganization(
  client: CallerClient,
  organizationId: string,
): Promise<string | null> {
  const answer = await client.rpc("require_organization", {
    organization_id: organizationId,
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return userSchema.parse(answer.data);
}
