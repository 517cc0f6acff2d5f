import type { Settings } from "../stack/settings.ts";
import type { Vendors } from "./vendors.ts";

/** Names the credentials that are set and not used, in one line; undefined when there are none. */
export function describeIgnored(vendors: Vendors): string | undefined {
  const ignoring = byName(vendors).flatMap(([name, choice]) =>
    choice.kind === "simulator" && choice.ignored.length > 0
      ? [{ name, ignored: choice.ignored }]
      : []
  );
  if (ignoring.length === 0) return undefined;
  const names = ignoring.map(({ name }) => name).join(" and ");
  const variables = ignoring.flatMap(({ ignored }) => ignored).join(", ");
  return `The credentials of ${names} are ignored (${variables}), as only simulators are used: npm start -- --live uses the real thing`;
}

/** A line for each live service that says how it can spend money, and one that names the simulated ones. Empty when none is live. */
export function describeSpending(
  vendors: Vendors,
  settings: Settings,
): string[] {
  const { twilio, elevenLabs } = vendors;
  const simulated = byName(vendors).flatMap(([name, { kind }]) =>
    kind === "live" ? [] : [name]
  );
  const lines: string[] = [];
  if (twilio.kind === "live") {
    const account = settings.TWILIO_ACCOUNT_SID?.trim();
    lines.push(
      `LIVE: Twilio (${hostOf(twilio.url)}), account ${account}: ` +
        "every organization that is inserted, or still waits for its number, buys one for about a dollar a month; calls ring people",
    );
  }
  if (elevenLabs.kind === "live") {
    lines.push(
      `LIVE: ElevenLabs (${hostOf(elevenLabs.url)}): ` +
        "numbers are imported into your workspace; calls ring people, and cost credits",
    );
  }
  if (lines.length > 0 && simulated.length > 0) {
    lines.push(`Simulated: ${simulated.join(" and ")}`);
  }
  return lines;
}

function byName({ twilio, elevenLabs }: Vendors) {
  return [["Twilio", twilio], ["ElevenLabs", elevenLabs]] as const;
}

/** The URL without its password. */
function hostOf(url: string): string {
  return new URL(url).host;
}
