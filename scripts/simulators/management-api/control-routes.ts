import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import {
  createControlApp,
  createFaultSwitches,
  createRequestSwitches,
  faultGuide,
  readBody,
  requestGuide,
} from "../control-app.ts";
import { operationSchema, scriptedFaultSchema } from "./operations.ts";
import type { Simulation } from "./simulation.ts";
import { changeProject, projectChangeSchema } from "./state/project.ts";

const guide = {
  ...requestGuide,
  ...faultGuide,
  "GET /simulator/projects/{ref}":
    "everything that a project has: functions with their files, secrets with their values",
  "PUT /simulator/projects/{ref}": "changes the fields that the body names",
  "POST /simulator/reset":
    "forgets faults and requests, and keeps the projects",
};

/** The switches of the Management API's simulator. */
export function createControlRoutes(simulation: Simulation): Hono {
  const { account, faults, requests } = simulation;
  const find = (ref: string) => {
    const project = account.find(ref);
    if (project !== undefined) return project;
    throw new HTTPException(404, { message: `There is no project "${ref}"` });
  };
  const switches = new Hono()
    .route("/requests", createRequestSwitches(requests, operationSchema))
    .route("/faults", createFaultSwitches(faults, scriptedFaultSchema))
    .get("/projects/:ref", (c) => c.json(find(c.req.param("ref"))))
    .put("/projects/:ref", async (c) => {
      const project = find(c.req.param("ref"));
      const change = await readBody(c, projectChangeSchema);
      return c.json(changeProject(project, change));
    })
    .post("/reset", (c) => {
      faults.clear();
      requests.clear();
      return c.body(null, 204);
    });
  return createControlApp(guide, switches);
}
