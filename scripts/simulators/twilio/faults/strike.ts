import { createMiddleware } from "hono/factory";
import { strikeWith } from "../../faults/strike-with.ts";
import { errorResponse } from "../api/twilio-error.ts";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import type { Operation } from "./fault.ts";
import { fits, subjectOf } from "./subject.ts";

/** Names the operation of a route, and lets a waiting fault strike the request before or after its effect. */
export function strike(simulation: Simulation, operation: Operation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const request = c.get("request");
    request.operation = operation;
    const subject = subjectOf(request, simulation.state);
    const fault = simulation.faults.draw((order) =>
      fits(order, operation, subject)
    )?.fault;
    if (fault?.kind === "taken") {
      request.fault = fault.kind;
      loseNumber(simulation, subject.phoneNumber);
      return next();
    }
    await strikeWith(c, next, {
      request,
      fault,
      refuse: (error, headers) => errorResponse(error, headers),
    });
  });
}

/** Sells the number to somebody else, unless it has an owner. */
function loseNumber({ state }: Simulation, phoneNumber = ""): void {
  if (state.inventory.find(phoneNumber) !== null) {
    state.sellToOthers(phoneNumber);
  }
}
