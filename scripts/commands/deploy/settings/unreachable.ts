import { smtpUrl } from "../../../../supabase/functions/_shared/mail/smtp-url.ts";
import type { Settings } from "../../../local/stack/settings.ts";
import { namesThisMachine } from "../../../simulators/this-machine.ts";
import type { Fault } from "./check-settings.ts";

/** The ports that hosted functions cannot reach. */
const CLOSED_PORTS = [25, 587];

const ADDRESSES = ["TWILIO_API_BASE_URL", "ELEVENLABS_API_BASE_URL"] as const;

/** The addresses that hosted functions cannot reach: a developer's simulators, and the ports of mail servers. */
export function findUnreachable(settings: Settings, apiUrl: string): Fault[] {
  if (namesThisMachine(apiUrl)) return [];
  const ownMachine = "names your own machine, which no hosted function reaches";
  const faults: Fault[] = ADDRESSES.flatMap((variable) =>
    namesThisMachine(settings[variable] ?? apiUrl)
      ? [{ variable, what: ownMachine }]
      : []
  );
  const server = smtpUrl.safeParse(settings.SMTP_URL).data;
  if (server === undefined) return faults;
  if (namesThisMachine(`http://${server.host}`)) {
    faults.push({ variable: "SMTP_URL", what: ownMachine });
  } else if (CLOSED_PORTS.includes(server.port)) {
    faults.push({
      variable: "SMTP_URL",
      what:
        `names the port ${server.port}, which hosted functions cannot reach: use your provider's 465, 2465 or 2587`,
    });
  }
  return faults;
}
