import { createMiddleware } from "hono/factory";
import { strikeWith } from "../../faults/strike-with.ts";
import { errorResponse, refusal } from "../api/elevenlabs-error.ts";
import type { RecordedRequest } from "../requests/recorded-request.ts";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Operation } from "./fault.ts";

/** Names the operation of a route, and lets a waiting fault strike the request before or after its effect. */
export function strike(simulation: Simulation, operation: Operation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const request = c.get("request");
    request.operation = operation;
    const phoneNumber = numberOf(request, simulation.workspace);
    const fault = simulation.faults.draw((order) =>
      (order.operation === "any" || order.operation === operation) &&
      (order.match.phoneNumber ?? phoneNumber) === phoneNumber
    )?.fault;
    await strikeWith(c, next, {
      request,
      fault,
      refuse: ({ status, code, message }, headers) =>
        errorResponse(refusal(status, code, message), headers),
    });
  });
}

/** The number a request is about: what it says, or that of the id in its body or path. */
function numberOf(
  { path, query, body }: RecordedRequest,
  workspace: Workspace,
): unknown {
  const id = body["agent_phone_number_id"] ?? path.split("/").at(-1);
  return body["phone_number"] ?? query["phone_number"] ??
    workspace.findNumber(String(id))?.phoneNumber;
}
