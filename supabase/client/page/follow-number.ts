import { ApiError } from "../api-error.ts";
import type { Client } from "../client.ts";
import { describeNumber, type NextStep } from "../describe-number.ts";
import type { OrganizationPhoneNumber } from "../organization-phone-number.ts";
import { waitForNumber } from "../wait-for-number.ts";
import { complain, type Part, say, show } from "./elements.ts";
import { report } from "./forms.ts";
import { showCalls } from "./show-calls.ts";

const partsOf: Partial<Record<NextStep, readonly Part[]>> = {
  change_wish: ["wish"],
  call: ["call", "calls"],
};

/** Shows an organization's number and what comes of it, until it is told to stop or to follow another one. */
export function createFollower(client: Client) {
  let wanted = new AbortController();

  async function follow(organizationId: string): Promise<void> {
    wanted.abort();
    wanted = new AbortController();
    const { signal } = wanted;
    // First a look at what there is; then to wait, as long as it changes by itself.
    let options: { until: "number" | "active"; timeoutMs: number } = {
      until: "number",
      timeoutMs: 0,
    };
    let hasComplained = false;
    /** The server cannot be reached, perhaps: says so, and waits on. */
    function reportPassing(error: unknown): undefined {
      if (!(error instanceof ApiError && error.isPassing)) throw error;
      report(error);
      hasComplained = true;
    }
    try {
      for (;;) {
        const number = await waitForNumber(client, organizationId, {
          ...options,
          signal,
        }).catch(reportPassing);
        if (number === undefined) {
          options = { ...options, timeoutMs: 60_000 };
          continue;
        }
        if (hasComplained) complain();
        hasComplained = false;
        await present(number, options.timeoutMs > 0);
        if (number.state !== "ordering" && number.state !== "setting_up") {
          return;
        }
        options = { until: "active", timeoutMs: 60_000 };
        if (number.state === "ordering") options.until = "number";
      }
    } catch (error) {
      if (!signal.aborted) report(error);
    }
  }

  async function present(
    number: OrganizationPhoneNumber,
    hasWaited: boolean,
  ): Promise<void> {
    const { sentence, next } = describeNumber(number);
    // It goes on by itself, but perhaps another area code is faster.
    const isLate = hasWaited && number.state === "ordering";
    say(isLate ? `${sentence} It takes longer than usual.` : sentence);
    show("sign-out", ...isLate ? ["wish" as const] : partsOf[next] ?? []);
    if (next === "call") await showCalls(client, number.organization_id);
  }

  return { follow, stop: () => wanted.abort() };
}
