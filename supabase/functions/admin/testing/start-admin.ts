import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import {
  type Script,
  scripted,
  startStubDataApi,
} from "../../_shared/database/testing/stub-data-api.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { createHandler } from "../handler.ts";

/** Some credential: the script decides what it permits. */
const headers = { apikey: "sb_secret_stub" };

/** The database's answer in its own project. */
const atHome = {
  name: "project",
  twilio_account_sid: null,
  mismatch: null,
};

/** The admin function with a database that treats every caller as an admin and otherwise answers as scripted. */
export function startAdmin(
  script: Script = {},
  deps: Partial<AdminDeps> = {},
) {
  const stub = startStubDataApi(
    scripted({
      "/rpc/is_platform_admin": true,
      "/rpc/diagnose_project": atHome,
      ...script,
    }),
  );
  const logger = createFakeLogger();
  const handle = createHandler({
    dataApi: stub.dataApi,
    addresses: {
      functionsUrl: "https://project.supabase.co/functions/v1",
      twilioUrl: "https://api.twilio.com",
      elevenLabsUrl: "https://api.elevenlabs.io",
    },
    project: { project_name: "project" },
    logger,
    elevenLabs: null,
    countMessages: () => Promise.resolve({ known: true, perDay: {} }),
    openTwilio: () => Promise.reject(new Error("Twilio is not asked here")),
    openNumbersToTakeOver: () =>
      Promise.reject(new Error("Twilio is not asked here")),
    checkHealth: () => Promise.resolve([]),
    testWakeUp: { fetch: () => new Response(null, { status: 202 }) },
    ...deps,
  });

  async function ask(path: string, init: RequestInit = {}) {
    const url = `http://localhost/admin${path}`;
    const answer = await handle(new Request(url, { headers, ...init }));
    const text = await answer.text();
    const body = text === "" ? null : JSON.parse(text);
    return { status: answer.status, body };
  }

  return {
    ...stub,
    logger,
    ask,
    post: (path: string, body: string | null = null) =>
      ask(path, { method: "POST", body }),
  };
}
