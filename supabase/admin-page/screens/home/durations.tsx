import { describeSpan, parseInterval } from "../../texts/times.ts";
import type { Duration } from "../data/waiting-work.ts";

const steps: Readonly<Record<string, string>> = {
  to_number: "From the insert to its number",
  to_active: "From the insert to an active number",
};

/** How long organizations waited. */
export function Durations({ days, durations }: {
  readonly days: number;
  readonly durations: readonly Duration[];
}) {
  return (
    <section aria-label="How long it takes">
      <h2>How long it takes</h2>
      <p class="quiet">Organizations of the last {days} days.</p>
      <dl class="durations">
        {durations.map(({ step, organizations, p50, p95 }) => (
          <div key={step}>
            <dt>{steps[step] ?? step}</dt>
            <dd>
              {organizations === 0 ? "none yet" : (
                <>
                  half within <b>{describe(p50)}</b>, 95 of 100 within{" "}
                  <b>{describe(p95)}</b>{" "}
                  <span class="quiet">({organizations})</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function describe(interval: string | null): string {
  if (interval === null) return "unknown";
  const seconds = parseInterval(interval);
  return seconds === undefined ? interval : describeSpan(seconds);
}
