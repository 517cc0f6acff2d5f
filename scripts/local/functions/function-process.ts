// Started by functions.ts with Deno, in a process of its own: runs one function as the edge runtime does, and measures it.
import { createMeter, type EdgeFunction } from "./function-meter.ts";
import { hostedLimits } from "./hosted-limits.ts";

const meter = createMeter({
  limits: hostedLimits,
  cpuTime() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  log: (line) => console.warn(line),
  answersLast: process.env.FUNCTION_ANSWERS_LAST !== undefined,
});
Object.assign(globalThis, { EdgeRuntime: { waitUntil: meter.waitUntil } });

const entrypoint = process.env.FUNCTION_ENTRYPOINT ?? "";
// A hosted function has no such variables.
delete process.env.FUNCTION_ENTRYPOINT;
delete process.env.FUNCTION_ANSWERS_LAST;
const { default: edgeFunction }: { default?: EdgeFunction } = await import(
  entrypoint
);
if (edgeFunction === undefined) {
  throw new Error(`"${entrypoint}" has no "export default { fetch }"`);
}

export default {
  fetch: (request: Request) => meter.fetch(edgeFunction, request),
};
