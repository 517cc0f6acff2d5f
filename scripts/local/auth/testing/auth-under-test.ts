import {
  type AuthError,
  createClient,
  type SupabaseClient,
} from "@supabase/supabase-js";
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import WebSocket from "ws";
import { startDataApiUnderTest } from "../../data-api/data-api-under-test.ts";
import type { AuthSettings } from "../auth-settings.ts";
import { readInbox, takeMail } from "../../mail/inbox.ts";
import { planMail } from "../../mail/mail.ts";
import { root } from "../../root.ts";
import {
  type ProjectKeys,
  publicSecretKey,
  publishableKey,
} from "../../stack/keys.ts";
import { freePorts } from "../../stack/stack-options.ts";

export const PASSWORD = "secret password";

/** What a test compares of an error of supabase-js. */
export function codeOf(error: AuthError | null): unknown[] {
  assert.ok(error !== null, "An error was expected");
  return [error.status, error.code];
}

interface Options {
  readonly authSettings?: AuthSettings;
  readonly keys?: ProjectKeys;
}

/** Auth on a database of its own, an inbox that catches its mail, and clients as applications have them. */
async function startAuthUnderTest(options: Options) {
  const mailFolder = await mkdtemp(join(tmpdir(), "auth-mail-"));
  const plan = await planMail({}, { catchMail: true, ports: freePorts });
  const mail = await plan.start({
    root,
    dataFolder: mailFolder,
    guard: { add: () => {}, remove: () => {} },
    onLog: () => {},
  });
  const mailUrl = plan.url ?? "";
  const authSmtpUrl = plan.authSmtpUrl ?? "";
  const api = await startDataApiUnderTest("", { ...options, authSmtpUrl });

  function connect(
    key: string,
    flowType: "implicit" | "pkce",
  ): SupabaseClient {
    const kept = new Map<string, string>();
    return createClient(api.url, key, {
      auth: {
        flowType,
        autoRefreshToken: false,
        experimental: { passkey: true },
        storage: {
          getItem: (name: string) => kept.get(name) ?? null,
          setItem: (name: string, value: string) => void kept.set(name, value),
          removeItem: (name: string) => void kept.delete(name),
        },
      },
      realtime: { transport: WebSocket },
    });
  }

  let users = 0;
  /** An address that no user has. */
  const newEmail = () => `user-${++users}@example.com`;

  return {
    api,
    url: api.url,
    newEmail,
    /** A client that holds nothing, as of a page that was just opened. */
    visitor: (flowType: "implicit" | "pkce" = "implicit") =>
      connect(publishableKey, flowType),
    /** A client of a server. */
    server: connect(options.keys?.secret[0] ?? publicSecretKey, "implicit"),
    withKey: (key: string) => connect(key, "implicit"),

    /** A user who signed up, and the client with their session. */
    async signUp(email = newEmail()) {
      const client = connect(publishableKey, "implicit");
      const { data, error } = await client.auth.signUp({
        email,
        password: PASSWORD,
      });
      assert.equal(error, null);
      assert.ok(data.user !== null && data.session !== null);
      return { email, client, id: data.user.id, session: data.session };
    },

    /** The link and the code of a mail, which it takes out of the inbox. */
    async readMail(to: string, subject: string) {
      const { html } = await takeMail(mailUrl, { to, subject });
      const link = /href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
      const code = /\b\d{6}\b/.exec(html.replace(/<[^>]*>/g, ""))?.[0];
      assert.ok(link !== undefined && code !== undefined, html);
      return { link, code };
    },

    /** How many mails to this address are in the inbox. */
    async countMails(address: string) {
      const mails = await readInbox(mailUrl);
      return mails.filter(({ to }) => to.some((one) => one.address === address))
        .length;
    },

    /** Where a click on a link leads. */
    async click(link: string): Promise<URL> {
      const response = await fetch(link, { redirect: "manual" });
      assert.equal(response.status, 303, await response.text());
      return new URL(response.headers.get("location") ?? "");
    },

    async stop() {
      await api.stop();
      await mail.stop();
      await rm(mailFolder, { recursive: true, force: true });
    },
  };
}

export type AuthUnderTest = Awaited<ReturnType<typeof startAuthUnderTest>>;

/** The running ones by their options: the suites of a file share them. */
const started = new Map<string, Promise<AuthUnderTest>>();

after(async () => {
  for (const starting of started.values()) await (await starting).stop();
});

/** For tests: starts Auth, unless another suite of the file has started one with the same options. It ends with the file. */
export function shareAuth(
  options: Options = {},
): Promise<AuthUnderTest> {
  const key = JSON.stringify(options);
  const starting = started.get(key) ?? startAuthUnderTest(options);
  started.set(key, starting);
  return starting;
}
