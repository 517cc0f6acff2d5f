import { once } from "node:events";
import { cp } from "node:fs/promises";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { root } from "../../local/root.ts";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../../local/testing/fixture-checkout.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";

/** Production's settings, with addresses that point to the recorder. */
export function productionOf(host: string): Record<string, string> {
  return {
    TWILIO_ACCOUNT_SID: `AC${"a".repeat(32)}`,
    TWILIO_AUTH_TOKEN: "a".repeat(32),
    TWILIO_API_BASE_URL: `http://${host}`,
    ELEVENLABS_API_KEY: "sk_production",
    ELEVENLABS_AGENT_ID: "agent_production",
    ELEVENLABS_API_BASE_URL: `http://${host}`,
    SMTP_URL: `smtp://${host}`,
    ADMIN_EMAILS: "admin@production.example",
    ADMIN_WEBHOOK_URL: `http://${host}/hook`,
  };
}

/** The variables that the steps to a hosted project export: the Supabase CLI reads them from the shell and from its own files. */
export function hostedOf(host: string): Record<string, string> {
  return {
    EDGE_FUNCTIONS_URL: `http://${host}/functions/v1`,
    EDGE_FUNCTION_SECRET: `whsec_${"A".repeat(43)}=`,
  };
}

/** The description of a running stack that sends real mail. */
export function liveStackAt(url: string): StackInfo {
  return {
    apiUrl: url,
    studioUrl: url,
    dbUrl: url,
    publishableKey: "sb_publishable_live",
    secretKey: "sb_secret_live",
    twilioUrl: url,
    elevenLabsUrl: url,
    mailUrl: null,
    live: ["mail"],
    simulated: [],
    pid: process.pid,
  };
}

/** The variables as lines of an `.env` file. */
export function envFile(variables: Record<string, string>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}="${value}"\n`).join("");
}

/** A checkout with the functions and migrations of this one, and without its `.env`. */
export async function copyCheckout(): Promise<FixtureCheckout> {
  const checkout = await createFixtureCheckout();
  const parts = [
    "config.toml",
    "existing-project",
    "functions",
    "migrations",
    "seed.sql",
  ];
  for (const name of parts) {
    await cp(
      join(root, "supabase", name),
      join(checkout.root, "supabase", name),
      {
        recursive: true,
        filter: (path) => basename(path) !== ".env",
      },
    );
  }
  // The lockfile pins the packages, and the "type" decides how they are imported.
  for (const name of ["package.json", "package-lock.json"]) {
    await cp(join(root, name), join(checkout.root, name));
  }
  return checkout;
}

/** Stands for every service outside: counts the connections. */
export async function startRecorder() {
  const visits: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (data) => {
      visits.push(String(data).split("\r\n", 1)[0] ?? "");
      socket.destroy();
    });
    // A mail server sends the first line.
    socket.write("220 recorder\r\n");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port ?? 0 : 0;
  return { host: `127.0.0.1:${port}`, visits, stop: () => server.close() };
}
