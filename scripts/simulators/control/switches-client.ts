import { z } from "zod";
import type { ControlCall } from "./control-call.ts";

/** Drives the switches that every simulator has, in the vendor's schemas. */
export function createSwitchesClient<
  Active extends z.ZodType,
  Request extends z.ZodType<{ operation: string | null }>,
>(call: ControlCall, schemas: { active: Active; request: Request }) {
  type Operation = NonNullable<z.output<Request>["operation"]>;
  type Order = Omit<z.input<Active>, "id" | "struck">;
  return {
    requests: async (operation?: Operation) => {
      const query = operation === undefined ? "" : `?operation=${operation}`;
      const requests = await call("GET", `requests${query}`);
      return z.array(schemas.request).parse(requests);
    },
    clearRequests: async () => void await call("DELETE", "requests"),
    faults: async () =>
      z.array(schemas.active).parse(await call("GET", "faults")),
    addFault: async (order: Order) =>
      schemas.active.parse(await call("POST", "faults", order)),
    removeFault: async (id: string) =>
      void await call("DELETE", `faults/${encodeURIComponent(id)}`),
    clearFaults: async () => void await call("DELETE", "faults"),
    reset: async () => void await call("POST", "reset"),
  };
}
