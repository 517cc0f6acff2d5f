import type { ElevenLabsAccess } from "../../_shared/activation/elevenlabs-access.ts";
import { createSecretClient } from "../../_shared/database/secret-client.ts";
import {
  type Script,
  scripted,
  startStubDataApi,
} from "../../_shared/database/testing/stub-data-api.ts";
import { FakeElevenLabs } from "../../_shared/elevenlabs/testing/fake-elevenlabs.ts";
import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import { encodeBase64Url } from "../../_shared/std/std.ts";
import { createHandler } from "../handler.ts";
import { createLinkBook } from "../link-book.ts";

/** A token as messages have it. */
export const TOKEN = encodeBase64Url(new Uint8Array(32).fill(7));
/** Its SHA-256. */
export const TOKEN_HASH =
  "dc4bf80c77473d130fa0de86ba4018fe98bb214005e6a5891d12ba91446f9e81";

export const ACME = "+16041234567";
export const BOLT = "+16045550001";
/** The configured agent. */
export const JACK = "agent_jack";

/** The number of the link, as the database hands it over, while it waits for its import. */
export const waiting = {
  id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  phone_number: ACME,
  status: "pending_import",
  organization_id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
  organization_name: "Acme",
  elevenlabs_phone_id: null,
  elevenlabs_verification: null,
  twilio_sid: "PN00000000000000000000000000000001",
  locality: "Vancouver",
  region: "BC",
  country: "CA",
  monthly_price: 1.15,
  monthly_price_currency: "USD",
  purchased_at: "2026-11-22T10:00:00+00:00",
};

/** The same number, active. */
export const active = {
  ...waiting,
  status: "active",
  elevenlabs_phone_id: "phnum_acme",
  elevenlabs_verification: "verified",
};

/** What a link of this number shows. */
export function linkOf(number: typeof waiting | typeof active) {
  return {
    number,
    sent_to: "ada@example.com",
    expires_at: "2026-11-29T10:00:00+00:00",
  };
}

/** The function with a database that knows the link, unless a test says otherwise, and with ElevenLabs unless `asks` is false. */
export function startLinks(script: Script = {}, asks = true) {
  const stub = startStubDataApi(scripted({
    "/rpc/open_activation_link": linkOf(waiting),
    "/rpc/activate_with_link": active,
    ...script,
  }));
  const elevenLabs = new FakeElevenLabs();
  const access: ElevenLabsAccess = {
    openFor: () => elevenLabs,
    agentId: JACK,
  };
  const logger = createFakeLogger();
  const client = createSecretClient(stub.dataApi.url, ["sb_secret_stub"]);
  const handle = createHandler({
    openBook: (tokenHash) => createLinkBook(client, tokenHash),
    elevenLabs: asks ? access : null,
    agentName: "Jack",
    addresses: {
      functionsUrl: "https://project.supabase.co/functions/v1",
      twilioUrl: "https://api.twilio.com",
      elevenLabsUrl: "https://api.elevenlabs.io",
    },
    logger,
  });

  async function ask(path: string, init: RequestInit) {
    const url = `http://localhost/activation-link${path}`;
    const answer = await handle(new Request(url, init));
    const text = await answer.text();
    const body = text === "" ? null : JSON.parse(text);
    return { status: answer.status, body };
  }

  const post = (path: string, body: unknown) =>
    ask(path, { method: "POST", body: JSON.stringify(body) });
  return {
    ...stub,
    logger,
    elevenLabs,
    ask,
    post,
    open: (token = TOKEN) => post("/open", { token }),
    activate: (elevenLabsPhoneId?: string) =>
      post("/activate", { token: TOKEN, elevenLabsPhoneId }),
    /** Imports a number by hand. */
    importByHand(phoneNumber: string, id: string, agentId = JACK) {
      elevenLabs.numbers.push({ id, phoneNumber, agentId, takesCalls: true });
    },
    /** The activations that the database was asked to store. */
    stored: () => stub.sent("/rpc/activate_with_link"),
  };
}
