// Runs in Deno and starts an unchanged function with a clock that is wrong by some seconds, and with a signal at which the
// function is told that it is about to end.
import process from "node:process";
import { pathToFileURL } from "node:url";

declare function dispatchEvent(event: Event): boolean;

const shift = Number(process.env.CHAOS_CLOCK_SECONDS ?? 0) * 1000;

if (shift !== 0) {
  const TrueDate = Date;
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(
        target,
        values.length === 0 ? [TrueDate.now() + shift] : values,
        newTarget,
      ),
    apply: () => new TrueDate(TrueDate.now() + shift).toString(),
    get: (target, property, receiver) =>
      property === "now"
        ? () => TrueDate.now() + shift
        : Reflect.get(target, property, receiver),
  });
}

process.on("SIGUSR2", () => dispatchEvent(new Event("beforeunload")));

const { default: entry } = await import(
  pathToFileURL(process.env.CHAOS_ENTRYPOINT ?? "").href
);

/** The function itself. */
export default entry;
