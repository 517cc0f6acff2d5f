import { after, before } from "node:test";
import type { Page } from "playwright-core";
import {
  serveAdminPage,
  type ServedAdminPage,
} from "../../commands/admin/serve-admin-page.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { findFreePort } from "../../local/processes/ports.ts";
import { useBrowser } from "./use-browser.ts";

/** The project of the page: nothing is there, each test says what it answers. */
export const apiUrl = "http://127.0.0.1:1";

/** The number of the link in most tests. */
export const number = {
  phoneNumber: "+16041234567",
  organizationName: "Acme",
  status: "pending_import",
  locality: "Vancouver",
  region: "BC",
  country: "CA",
  purchasedAt: "2026-11-28T12:00:00Z",
  monthlyPrice: 1.15,
  monthlyPriceCurrency: "USD",
};

export const passing = [
  { check: "id_exists", passed: true, message: "ElevenLabs has it" },
  { check: "agent_assigned", passed: true, message: "Jack is assigned" },
];
export const failing = [
  { check: "id_exists", passed: false, message: "ElevenLabs has it not" },
  { check: "agent_assigned", passed: false, message: "Not checked" },
];

/** What a link shows of a number that waits. */
export const opened = {
  number,
  asksForId: false,
  checks: failing,
  agentName: "Jack",
  sentTo: "jill@example.com",
  expiresAt: "2026-12-05T12:00:00Z",
  links: {
    elevenLabs: "http://127.0.0.1:1/elevenlabs",
    twilio: "http://127.0.0.1:1/twilio",
  },
};

/** The routes that the page asks. */
export const OPEN = "/activation-link/open";
export const ACTIVATE = "/activation-link/activate";

/** The answers to opening a link whose number waits: before its import, and after. */
export const waiting = { json: opened };
export const ready = { json: { ...opened, checks: passing } };

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name });

/** Waits for a screen, and until it also listens: its title is set then, after it was seen. */
export async function awaitScreen(page: Page, title: string): Promise<void> {
  await heading(page, title).waitFor();
  await waitUntil(`the page's title is "${title}"`, async () => {
    const shown = await page.title();
    return shown.startsWith(title) ? shown : undefined;
  });
}

/** The same for a number that waits. Before the project's answer, the screen has nearly the same title. */
export const awaitNumber = (page: Page) =>
  awaitScreen(page, "Activate +1 604 123 4567");

/** Waits until a page has this address. What it shows may be seen before: the browser tells of addresses by another way. */
export async function awaitUrl(page: Page, url: string): Promise<void> {
  await page.waitForURL((now) => now.href === url, { waitUntil: "commit" });
}

/** A scripted answer of the project; null: none. */
export type Answer =
  | { readonly status?: number; readonly json: unknown }
  | null;

export function refusal(code: string, details?: unknown): Answer {
  const error = { code, message: `refused: ${code}`, details };
  return { status: 409, json: { error } };
}

/** A request that the page sent, in the order of their answers. */
interface Sent {
  readonly path: string;
  readonly body: unknown;
}

/** Serves the admins' page until the tests of a suite are over. */
export function useAdminPage() {
  const browser = useBrowser();
  let served: ServedAdminPage;
  before(async () => {
    served = await serveAdminPage(
      await findFreePort(),
      () => Promise.resolve({ apiUrl, publishableKey: "sb_publishable_test" }),
    );
  });
  after(() => served.stop());

  return {
    url: () => served.url,

    /** Opens the page with a fragment. The project answers a path with what is scripted for it, or the last of it again. */
    async open(
      fragment: string,
      answers: Readonly<Record<string, Answer | readonly Answer[]>> = {},
      ...expected: readonly RegExp[]
    ): Promise<{ readonly page: Page; readonly sent: readonly Sent[] }> {
      const page = await browser.newPage("about:blank", { expected });
      const sent: Sent[] = [];
      await page.route(`${apiUrl}/functions/v1/**`, async (route) => {
        const request = route.request();
        const path = new URL(request.url()).pathname.slice(
          "/functions/v1".length,
        );
        sent.push({ path, body: request.postDataJSON() });
        const scripted = [answers[path] ?? null].flat();
        const before = sent.filter((each) => each.path === path).length - 1;
        const answer = scripted[Math.min(before, scripted.length - 1)] ?? null;
        if (answer === null) return await route.abort("connectionrefused");
        await route.fulfill({ status: 200, ...answer });
      });
      await page.goto(`${served.url}${fragment}`);
      return { page, sent };
    },
  };
}
