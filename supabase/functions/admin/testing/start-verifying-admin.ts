import type { ElevenLabsAccess } from "../admin-deps.ts";
import { credentials } from "./fake-database.ts";
import { FakeElevenLabs } from "./fake-elevenlabs.ts";
import { pendingPhoneNumber } from "./rows.ts";
import { startAdmin } from "./start-admin.ts";

/** The number that waits for its import. */
export const ACME = "+16041234567";
/** A number of another organization that waits, too. */
export const BOLT = "+16045550001";
/** The configured agent, where there is one. */
export const JACK = "agent_jack";
/** What imports sign in to Twilio with. */
export const TWILIO = {
  accountSid: "AC1",
  authToken: "the-auth-token",
} as const;

/** The admin function with an ElevenLabs to ask, and two numbers that wait for their import, for one test. */
export function startVerifyingAdmin(
  configuration: Partial<Pick<ElevenLabsAccess, "agentId" | "imports">> = {},
) {
  const elevenLabs = new FakeElevenLabs();
  const admin = startAdmin({
    openFor: () => elevenLabs,
    agentId: null,
    imports: null,
    ...configuration,
  });
  const number = pendingPhoneNumber(ACME);
  const other = pendingPhoneNumber(BOLT, crypto.randomUUID());
  admin.database.phoneNumbers.push(number, other);

  async function post(route: string, body?: unknown) {
    const answer = await admin.ask(`/phone-numbers/${ACME}/${route}`, {
      method: "POST",
      headers: credentials.secretKey,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  }

  return {
    ...admin,
    elevenLabs,
    number,
    other,
    /** Imports a number by hand, as in ElevenLabs' dashboard. */
    importByHand(
      phoneNumber: string,
      id: string,
      agentId: string | null = JACK,
    ) {
      elevenLabs.numbers.push({ id, phoneNumber, agentId });
    },
    activate: (body?: unknown) => post("activate", body),
    import: () => post("import"),
  };
}

/** The same, where imports through the API are enabled. */
export function startImportingAdmin() {
  const imports = { agentId: JACK, twilio: TWILIO };
  return startVerifyingAdmin({ agentId: JACK, imports });
}
