// Calls functions for the process that started it. There, the gateway of the local stack would delay the callers.
import { z } from "zod";
import { callRepeatedly } from "./callers.ts";

const orderSchema = z.object({
  origin: z.string(),
  callers: z.int(),
  expected: z.string(),
  messages: z.array(z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string().transform((text) => Buffer.from(text)),
  })),
});

process.on("disconnect", () => process.exit());
process.on("message", async (order) => {
  const { origin, callers, expected, messages } = orderSchema.parse(order);
  const waiting = messages.values();
  process.send?.(
    await callRepeatedly({
      origin,
      callers,
      expected,
      requests: messages.length,
      call() {
        const { value } = waiting.next();
        if (value === undefined) throw new Error("There are no more calls");
        return value;
      },
    }),
  );
});
process.send?.("ready");
