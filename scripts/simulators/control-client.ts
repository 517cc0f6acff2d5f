import { z } from "zod";

/** Works one switch of a simulator and returns the JSON of the answer, null for an empty answer. */
type ControlCall = (
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
) => Promise<unknown>;

const refusalSchema = z.object({ message: z.string() });

/** A simulator refused a switch, or could not do what it stands for. */
export class SimulatorRefusal extends Error {
  override readonly name = "SimulatorRefusal";
  readonly status: number;
  /** The simulator's own words. */
  readonly reason: string;

  constructor(request: string, status: number, body: string) {
    super(`${request} with ${status}: ${body}`);
    this.status = status;
    this.reason = readReason(body);
  }
}

function readReason(body: string): string {
  try {
    return refusalSchema.parse(JSON.parse(body)).message;
  } catch {
    return body;
  }
}

/** Reaches the switches of the named simulator at the given origin. A refused call throws a SimulatorRefusal. */
export function createControlCall(name: string, url: string): ControlCall {
  return async (method, path, body) => {
    const response = await fetch(new URL(`/simulator/${path}`, url), {
      method,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    if (response.ok) return text === "" ? null : JSON.parse(text);
    const request = `${name} refused ${method} /simulator/${path}`;
    throw new SimulatorRefusal(request, response.status, text);
  };
}

/** Drives the switches that every simulator has, in the vendor's schemas. */
export function createSwitchesClient<
  Active extends z.ZodType,
  Request extends z.ZodType<{ operation: string | null }>,
>(call: ControlCall, schemas: { active: Active; request: Request }) {
  type Operation = NonNullable<z.output<Request>["operation"]>;
  type Fault = Omit<z.input<Active>, "id" | "struck">;
  return {
    requests: async (operation?: Operation) => {
      const query = operation === undefined ? "" : `?operation=${operation}`;
      const requests = await call("GET", `requests${query}`);
      return z.array(schemas.request).parse(requests);
    },
    clearRequests: async () => void await call("DELETE", "requests"),
    faults: async () =>
      z.array(schemas.active).parse(await call("GET", "faults")),
    addFault: async (fault: Fault) =>
      schemas.active.parse(await call("POST", "faults", fault)),
    removeFault: async (id: string) =>
      void await call("DELETE", `faults/${encodeURIComponent(id)}`),
    clearFaults: async () => void await call("DELETE", "faults"),
    reset: async () => void await call("POST", "reset"),
  };
}
