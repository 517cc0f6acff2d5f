import { createMiddleware } from "hono/factory";
import { completeRecord } from "../request-log.ts";
import { strikeWith } from "../strike-with.ts";
import {
  errorResponse,
  forbidden,
  ManagementError,
} from "./api/management-error.ts";
import { type Operation, permissions } from "./operations.ts";
import type { Simulation, SimulatorEnv } from "./simulation.ts";

/** Records every request when it arrives, and its status when it is answered. */
export function recordRequest({ requests }: Simulation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const { pathname, searchParams } = new URL(c.req.url);
    const request = requests.add({
      method: c.req.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
    });
    c.set("request", request);
    await completeRecord(c, next, request);
  });
}

/** Accepts requests with one of the account's access tokens. */
export function authenticate({ tokens }: Simulation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const authorization = c.req.header("Authorization") ?? "";
    const token = tokens.find(({ token }) =>
      authorization === `Bearer ${token}`
    );
    if (token === undefined) throw new ManagementError(401, "Unauthorized");
    c.set("token", token);
    await next();
  });
}

/** Lets requests about a project of the account pass. */
export function findProject({ account }: Simulation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const project = account.find(c.req.param("ref") ?? "");
    if (project === undefined) {
      throw new ManagementError(404, "Project not found");
    }
    c.set("project", project);
    await next();
  });
}

/**
 * Names the operation of a route, refuses a token that lacks a permission for it, and lets a scripted fault strike the
 * request before or after its effect.
 */
export function perform(simulation: Simulation, operation: Operation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const request = c.get("request");
    request.operation = operation;
    const granted = c.get("token").permissions;
    const needed: readonly string[] = permissions[operation];
    if (granted && !needed.every((name) => granted.includes(name))) {
      throw forbidden();
    }
    const slug = c.req.param("slug") ?? c.req.query("slug");
    const fault = simulation.faults.draw((scripted) =>
      (scripted.operation === "any" || scripted.operation === operation) &&
      (scripted.match.slug ?? slug) === slug
    )?.fault;
    await strikeWith(c, next, {
      request,
      fault,
      refuse: (error, headers) => errorResponse(error, headers),
    });
  });
}
