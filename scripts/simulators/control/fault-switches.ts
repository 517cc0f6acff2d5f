import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import type { FaultList } from "../faults/fault-list.ts";
import { readBody } from "./read-body.ts";

/** What these switches do, by their path below the simulator's switches. */
export const faultGuide = {
  "GET /simulator/faults": "the faults in waiting",
  "POST /simulator/faults":
    "adds a fault: {operation, fault: {kind, …}, times?, probability?, match?}",
  "DELETE /simulator/faults": "removes all faults",
  "DELETE /simulator/faults/{id}": "removes one fault",
};

/** The switches of the faults, for orders of the vendor's schema. */
export function createFaultSwitches<
  Order extends { times: number | null; probability: number },
>(faults: FaultList<Order>, orderSchema: z.ZodType<Order>): Hono {
  return new Hono()
    .get("/", (c) => c.json(faults.all()))
    .post(
      "/",
      async (c) => c.json(faults.add(await readBody(c, orderSchema)), 201),
    )
    .delete("/", (c) => {
      faults.clear();
      return c.body(null, 204);
    })
    .delete("/:id", (c) => {
      const id = c.req.param("id");
      if (faults.remove(id)) return c.body(null, 204);
      const message = `Cannot remove fault "${id}": there is none of that id`;
      throw new HTTPException(404, { message });
    });
}
