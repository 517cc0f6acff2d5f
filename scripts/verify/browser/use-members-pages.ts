import { join } from "node:path";
import { after, before } from "node:test";
import type { Page } from "playwright-core";
import { z } from "zod";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { connectPage, runInPage } from "./run-in-page.ts";
import { servePages } from "./serve-pages.ts";
import { useBrowser } from "./use-browser.ts";

const SIGN_UP = `
  await supabase.auth.signUp({ email: crypto.randomUUID() + "@example.com", password: "correct horse" });
  const { data } = await supabase.from("organizations").insert({ name: "Acme" }).select().single().throwOnError();
  return data.id;`;

/** Sends a request as the signed-in user, and returns all that the page can read of the answer. */
const SEND = `
  const { data: { session } } = await supabase.auth.getSession();
  const answer = await fetch(url, {
    method,
    headers: { authorization: "Bearer " + session?.access_token, apikey, ...headers },
    body,
  });
  return {
    status: answer.status,
    text: await answer.text(),
    headers: Object.fromEntries(answer.headers),
  };`;

const answerSchema = z.object({
  status: z.number(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A stack, and pages of another origin whose users have an organization. For a suite that `needsBrowser`. */
export function useMembersPages() {
  const stack = useStack(elevenLabsAccount);
  const browser = useBrowser();
  let pages: Awaited<ReturnType<typeof servePages>>;
  before(async () => {
    pages = await servePages(join(import.meta.dirname, "pages"));
  });
  after(() => pages.stop());

  /** Opens a page whose user has an organization. Chromium reports each answer that is an error, also one that the page reads. */
  async function open(options: object = {}) {
    const page = await browser.newPage(pages.url, {
      expected: [/responded with a status of [45]\d\d/],
    });
    await connectPage(page, stack().info, options);
    const id = z.string().parse(await runInPage(page, SIGN_UP));
    return { page, id };
  }

  async function send(page: Page, path: string, sent: Sent = {}) {
    const { apiUrl, publishableKey } = stack().info;
    const answer = await runInPage(page, SEND, {
      method: "GET",
      headers: {},
      body: undefined,
      ...sent,
      url: `${apiUrl}${path}`,
      apikey: publishableKey,
    });
    return answerSchema.parse(answer);
  }

  return { stack, open, send };
}
