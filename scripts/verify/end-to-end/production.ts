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

/** What production has, led to the recorder. */
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

/** What the steps to a hosted project export, which the Supabase CLI looks for in the shell and in files of its own. */
export function hostedOf(host: string): Record<string, string> {
  return {
    EDGE_FUNCTIONS_URL: `http://${host}/functions/v1`,
    EDGE_FUNCTION_SECRET: `whsec_${"A".repeat(43)}=`,
  };
}

/** What a running stack says of itself whose mail goes out. */
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
    pid: process.pid,
  };
}

/** As lines of an `.env` file. */
export function envFile(variables: Record<string, string>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}="${value}"\n`).join("");
}

/** A checkout with the functions and migrations of this one, and without its `.env`. */
export async function copyCheckout(): Promise<FixtureCheckout> {
  const checkout = await createFixtureCheckout();
  for (const name of ["config.toml", "functions", "migrations", "seed.sql"]) {
    await cp(
      join(root, "supabase", name),
      join(checkout.root, "supabase", name),
      {
        recursive: true,
        filter: (path) => basename(path) !== ".env",
      },
    );
  }
  return checkout;
}

/** Stands for every service of the outside world: counts who comes. */
export async function startRecorder() {
  const visits: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (data) => {
      visits.push(String(data).split("\r\n", 1)[0] ?? "");
      socket.destroy();
    });
    // A mail server speaks first.
    socket.write("220 recorder\r\n");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port ?? 0 : 0;
  return { host: `127.0.0.1:${port}`, visits, stop: () => server.close() };
}
