import { createMiddleware } from "hono/factory";
import { strikeWith } from "../strike-with.ts";
import { completeRecord } from "../request-log.ts";
import { answerWithNulls } from "./answer-with-nulls.ts";
import { errorResponse, TwilioError } from "./api/twilio-error.ts";
import type {
  Operation,
  RecordedRequest,
  ScriptedFault,
} from "./operations.ts";
import type { Simulation, SimulatorEnv } from "./simulation.ts";
import type { SimulatorState } from "./state/simulator-state.ts";

/** Records every request when it arrives, and its status when it is answered. */
export function recordRequest({ requests }: Simulation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const { pathname, searchParams } = new URL(c.req.url);
    const form = new URLSearchParams(await c.req.text());
    const request = requests.add({
      method: c.req.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      form: Object.fromEntries(form),
    });
    c.set("form", form);
    c.set("request", request);
    await completeRecord(c, next, request);
  });
}

/** Accepts requests with the account's token or one of its API keys over HTTP Basic. */
export function authenticate({ credentials, state }: Simulation) {
  const accepted = new Set(
    credentials.map(({ sid, secret }) =>
      `Basic ${Buffer.from(`${sid}:${secret}`).toString("base64")}`
    ),
  );
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    if (!accepted.has(c.req.header("Authorization") ?? "")) {
      throw new TwilioError(401, 20003, "Authenticate");
    }
    const { accountStatus } = state.settings;
    if (accountStatus !== "active") {
      throw new TwilioError(403, 20403, `Account is ${accountStatus}`);
    }
    await next();
  });
}

/**
 * Answers 429 to requests beyond the configured number at the same time. Twilio's
 * limit is on concurrency, not on a rate: https://www.twilio.com/docs/api/errors/20429.
 */
export function limitConcurrency({ state }: Simulation) {
  let open = 0;
  return createMiddleware<SimulatorEnv>(async (_, next) => {
    const { maxConcurrentRequests } = state.settings;
    if (maxConcurrentRequests !== null && open >= maxConcurrentRequests) {
      throw new TwilioError(429, 20429, "Too Many Requests");
    }
    open += 1;
    try {
      await next();
    } finally {
      open -= 1;
    }
  });
}

/** Names the operation of a route, and lets a scripted fault strike the request before or after its effect. */
export function strike(simulation: Simulation, operation: Operation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const request = c.get("request");
    request.operation = operation;
    const subject = subjectOf(request, simulation.state);
    const fault = simulation.faults.draw((scripted) =>
      fits(scripted, operation, subject)
    )?.fault;
    if (fault?.kind === "taken") {
      request.fault = fault.kind;
      loseNumber(simulation, subject.phoneNumber);
      return next();
    }
    if (fault?.kind === "nulls") {
      request.fault = fault.kind;
      await next();
      c.res = await answerWithNulls(c.res);
      return;
    }
    await strikeWith(c, next, {
      request,
      fault,
      refuse: (error, headers) => errorResponse(error, headers),
    });
  });
}

/** Sells the number to another customer, unless it is sold. */
function loseNumber({ state }: Simulation, phoneNumber = ""): void {
  if (state.inventory.find(phoneNumber) !== null) {
    state.sellToOthers(phoneNumber);
  }
}

/** The number, area code and friendly name that a request names, each optional. */
interface Subject {
  phoneNumber?: string | undefined;
  areaCode?: string | undefined;
  friendlyName?: string | undefined;
}

/** The subject of a request: from its parameters, or from the number whose sid is in its path. */
function subjectOf(
  { path, query, form }: RecordedRequest,
  { numbers }: SimulatorState,
): Subject {
  const sid = /\/(PN[0-9a-fA-F]{32})\.json$/.exec(path)?.[1] ?? "";
  const number = numbers.get(sid);
  const parameters = { ...query, ...form };
  const phoneNumber = parameters["PhoneNumber"] ?? number?.phoneNumber;
  return {
    phoneNumber,
    areaCode: parameters["AreaCode"] ?? phoneNumber?.match(/^\+1(\d{3})/)?.[1],
    friendlyName: parameters["FriendlyName"] ??
      number?.configuration.friendly_name,
  };
}

/** Whether a fault was scripted for requests like this one. */
function fits(
  { operation, match }: ScriptedFault,
  requested: Operation,
  subject: Subject,
): boolean {
  return (operation === "any" || operation === requested) &&
    (match.phoneNumber ?? subject.phoneNumber) === subject.phoneNumber &&
    (match.areaCode ?? subject.areaCode) === subject.areaCode &&
    (match.friendlyName ?? subject.friendlyName) === subject.friendlyName;
}
