import type { ImportedNumber } from "../../elevenlabs/elevenlabs.ts";
import type { BilledNumber } from "../../twilio/list-billed-numbers.ts";
import { ELEVENLABS_URL, ORGANIZATION_ID } from "./sample-facts.ts";

const PAGE_SIZE = 1_000;

function phoneNumberOf(turn: number): string {
  return `+1604${2_000_000 + turn}`;
}

/** Twilio's id of a number, whose order is that of the turns. */
function sidOf(turn: number): string {
  return `PN${String(turn).padStart(32, "0")}`;
}

function* turns(from: number, to: number): Generator<number> {
  for (let turn = from; turn < to; turn += 1) yield turn;
}

/** Twilio's list of an account with so many numbers. */
export async function* billedNumbers(
  count: number,
): AsyncGenerator<readonly BilledNumber[]> {
  for (let from = 0; from < count; from += PAGE_SIZE) {
    yield await Promise.resolve(
      [...turns(from, Math.min(from + PAGE_SIZE, count))].map((turn) => ({
        sid: sidOf(turn),
        phoneNumber: phoneNumberOf(turn),
        friendlyName: `org:${ORGANIZATION_ID}`,
        voiceUrl: ELEVENLABS_URL,
        voiceApplicationSid: null,
        trunkSid: null,
        capabilities: { voice: true },
      })),
    );
  }
}

/** ElevenLabs' list of so many numbers. */
export async function* importedNumbers(
  count: number,
): AsyncGenerator<ImportedNumber> {
  for (const turn of turns(0, count)) {
    yield await Promise.resolve({
      id: `phnum_${turn}`,
      phoneNumber: phoneNumberOf(turn),
      agentId: "agent_jack",
    });
  }
}

/** The Data API of a database that knows so many numbers; every other one is gone at Twilio. */
export function answerOfDatabase(
  count: number,
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  return (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (pathname.endsWith("/begin_reconciliation")) {
      return answer({ id: "look", started_at: "2026-11-22T10:00:00Z" });
    }
    if (!pathname.endsWith("/reconciliation_facts")) return answer(null);
    const { after_key: after } = JSON.parse(String(init?.body));
    const from = after === "" ? 0 : Number(after.slice(2)) + 1;
    return answer(
      [...turns(from, Math.min(from + PAGE_SIZE, count))].map(factsRow),
    );
  };
}

function answer(body: unknown): Promise<Response> {
  return Promise.resolve(Response.json(body));
}

function factsRow(turn: number) {
  return {
    number_key: sidOf(turn),
    phone_number: phoneNumberOf(turn),
    at_twilio: turn % 2 === 0,
    voice_url: ELEVENLABS_URL,
    answers_elsewhere: false,
    capabilities: { voice: true },
    tagged_organization_id: ORGANIZATION_ID,
    tagged_organization_exists: true,
    tagged_order_status: "purchased",
    tagged_purchase_under_way: false,
    tagged_has_number: false,
    status: "active",
    organization_id: ORGANIZATION_ID,
    organization_name: "Acme",
    elevenlabs_phone_id: `phnum_${turn}`,
    monthly_price: "1.15",
    monthly_price_currency: "USD",
    purchased_at: "2026-11-01T00:00:00Z",
    release_under_way: false,
    changed_lately: false,
    idle: false,
    imported_phone_number: phoneNumberOf(turn),
    imported_agent_id: "agent_jack",
    imported_ids: [`phnum_${turn}`],
    previous_class: null,
  };
}
