import { createMiddleware } from "hono/factory";
import { z } from "zod";
import { strikeWith } from "../strike-with.ts";
import { completeRecord } from "../request-log.ts";
import { errorResponse, refusal } from "./api/elevenlabs-error.ts";
import type { Operation, RecordedRequest } from "./operations.ts";
import type { Simulation, SimulatorEnv } from "./simulation.ts";
import type { Workspace } from "./state/workspace.ts";

const bodySchema = z.record(z.string(), z.unknown());

/** Records every request when it arrives, and its status when it is answered. */
export function recordRequest({ requests }: Simulation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const { pathname, searchParams } = new URL(c.req.url);
    const request = requests.add({
      method: c.req.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      body: readable(await c.req.text()),
    });
    c.set("request", request);
    await completeRecord(c, next, request);
  });
}

/** The members of a JSON object with Twilio's secrets masked; empty for any other body. */
function readable(text: string): Record<string, unknown> {
  try {
    const body = bodySchema.parse(JSON.parse(text));
    for (const secret of ["token", "account_auth_token"]) {
      if (secret in body) body[secret] = "***";
    }
    return body;
  } catch {
    return {};
  }
}

/** Accepts requests with the workspace's key in `xi-api-key`. */
export function authenticate({ apiKey }: Simulation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const given = c.req.header("xi-api-key");
    if (given === undefined) {
      throw refusal(
        401,
        "needs_authorization",
        "Neither authorization header nor xi-api-key received, please provide one.",
      );
    }
    if (given !== apiKey) {
      throw refusal(401, "invalid_api_key", "Invalid API key");
    }
    await next();
  });
}

/** Names the operation of a route, and lets a scripted fault strike the request before or after its effect. */
export function strike(simulation: Simulation, operation: Operation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const request = c.get("request");
    request.operation = operation;
    const phoneNumber = numberOf(request, simulation.workspace);
    const fault = simulation.faults.draw((scripted) =>
      (scripted.operation === "any" || scripted.operation === operation) &&
      (scripted.match.phoneNumber ?? phoneNumber) === phoneNumber
    )?.fault;
    await strikeWith(c, next, {
      request,
      fault,
      refuse: ({ status, code, message }, headers) =>
        errorResponse(refusal(status, code, message), headers),
    });
  });
}

/** The number of a request: the one in its parameters, or the number with the id in its body or path. */
function numberOf(
  { path, query, body }: RecordedRequest,
  workspace: Workspace,
): unknown {
  const id = body["agent_phone_number_id"] ?? path.split("/").at(-1);
  // A registration has both numbers; ours is meant.
  const own = body["direction"] === "outbound" ? "from_number" : "to_number";
  const registered = "from_number" in body ? body[own] : undefined;
  return body["phone_number"] ?? registered ?? query["phone_number"] ??
    workspace.findNumber(String(id))?.phoneNumber;
}
