import { createControlCall, createSwitchesClient } from "../control-client.ts";
import { activeFaultSchema, recordedRequestSchema } from "./operations.ts";

export type { Operation } from "./operations.ts";
import { type ProjectChange, projectSchema } from "./state/project.ts";

/**
 * Drives the switches of a Management API's simulator at the given origin. Every method throws an Error with the
 * simulator's message when the simulator refuses.
 */
export function createManagementApiControlClient(url: string) {
  const call = createControlCall("Management API simulator", url);
  return {
    ...createSwitchesClient(call, {
      active: activeFaultSchema,
      request: recordedRequestSchema,
    }),
    /** Everything that a project has. */
    project: async (ref: string) =>
      projectSchema.parse(await call("GET", `projects/${ref}`)),
    /** Somebody changes a project in the dashboard. */
    changeProject: async (ref: string, change: ProjectChange) =>
      projectSchema.parse(await call("PUT", `projects/${ref}`, change)),
  };
}
