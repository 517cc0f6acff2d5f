import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { createMiddleware } from "hono/factory";
import { errorResponse } from "../api/twilio-error.ts";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import type { Fault, Operation } from "./fault.ts";
import { subjectOf } from "./subject.ts";

/** Names the operation of a route, and lets a waiting fault strike the request before or after its effect. */
export function strike(simulation: Simulation, operation: Operation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const request = c.get("request");
    request.operation = operation;
    const subject = subjectOf(request, simulation.state);
    const fault = simulation.faults.draw(operation, subject);
    request.fault = fault?.kind ?? null;
    if (fault === null) return next();
    if (fault.kind === "taken") {
      loseNumber(simulation, subject.phoneNumber);
      return next();
    }
    if (fault.when === "after") await next();
    const answer = await instead(fault, c.env.outgoing);
    if (answer !== null) {
      c.res = answer;
    } else if (fault.when === "before") {
      await next();
    }
  });
}

/** What the client gets in place of the answer, or null for the answer itself. */
async function instead(
  fault: Exclude<Fault, { kind: "taken" }>,
  outgoing: ServerResponse,
): Promise<Response | null> {
  switch (fault.kind) {
    case "error": {
      const seconds = fault.retryAfterSeconds;
      const headers = seconds === undefined
        ? {}
        : { "Retry-After": String(seconds) };
      return errorResponse(fault, headers);
    }
    case "html":
      return new Response(
        `<html><head><title>${fault.status}</title></head><body><h1>${fault.status}</h1></body></html>`,
        { status: fault.status, headers: { "Content-Type": "text/html" } },
      );
    case "reset":
      outgoing.socket?.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    case "timeout":
      await disconnection(outgoing);
      return RESPONSE_ALREADY_SENT;
    case "slow":
      await delay(fault.milliseconds, undefined, { ref: false });
      return null;
  }
}

/** Ends when the client leaves, or the simulator stops and drops it. */
function disconnection(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (outgoing.closed) resolve();
    else outgoing.once("close", () => resolve());
  });
}

/** Sells the number to somebody else, unless it has an owner. */
function loseNumber({ state }: Simulation, phoneNumber = ""): void {
  if (state.inventory.find(phoneNumber) !== null) {
    state.record({ type: "taken", phoneNumber });
  }
}
