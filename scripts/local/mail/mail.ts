import { join } from "node:path";
import { ChildService } from "../processes/child-service.ts";
import { findFreePort, isFree, takenPort } from "../processes/ports.ts";
import type { StackOptions } from "../stack/stack-options.ts";
import type { ProcessGuard } from "../processes/watchdog.ts";

/** Where mail goes. */
type MailPlan = {
  /** The address of caught mail; null when the stack does not catch mail. */
  url: string | null;
  /** The mail server for Auth's mail, which is always caught; undefined when the stack does not catch mail. */
  authSmtpUrl?: string;
  /** The functions' variables about mail. */
  variables: Record<string, string>;
  start(place: MailPlace): Promise<{ stop(): Promise<void> }>;
};

type MailPlace = {
  root: string;
  dataFolder: string;
  guard: ProcessGuard;
  onLog: (line: string) => void;
};

/** The recipient of caught mail, unless admins are configured. */
const ADMIN_EMAIL = "admin@example.com";

/**
 * Decides where mail goes. The functions' mail: to the configured mail server; without one, and if wanted, to the
 * stack's own, which shows mail and forwards none; otherwise nowhere. Auth's mail never leaves the machine. Throws a
 * `StackError` when a port of the stack's own mail server is taken.
 */
export async function planMail(
  variables: Record<string, string>,
  { catchMail, ports }: Pick<StackOptions, "catchMail" | "ports">,
): Promise<MailPlan> {
  const isConfigured = Boolean(variables.SMTP_URL);
  if (!catchMail) {
    const nothing = { stop: () => Promise.resolve() };
    return {
      url: null,
      // Addresses without a mail server are a mistake on a hosted project; here they are left out until there is one.
      variables: isConfigured ? {} : { ADMIN_EMAILS: "" },
      start: () => Promise.resolve(nothing),
    };
  }
  const inbox = await claimPort(ports.inbox, "mail inbox");
  const smtp = await claimPort(ports.smtp, "SMTP");
  const smtpUrl = `smtp://127.0.0.1:${smtp}`;
  return {
    url: `http://127.0.0.1:${inbox}`,
    authSmtpUrl: smtpUrl,
    variables: isConfigured ? {} : {
      SMTP_URL: smtpUrl,
      ADMIN_EMAILS: variables.ADMIN_EMAILS ?? ADMIN_EMAIL,
    },
    start: (place) => startMailDev({ inbox, smtp }, place),
  };
}

async function claimPort(port: number, service: string): Promise<number> {
  if (port === 0) return await findFreePort();
  if (await isFree(port)) return port;
  throw takenPort(port, service);
}

/** MailDev has its own process, because it loads a whole browser's document model to show HTML safely. */
async function startMailDev(
  { inbox, smtp }: { inbox: number; smtp: number },
  { root, dataFolder, guard, onLog }: MailPlace,
): Promise<ChildService> {
  const service = new ChildService({
    name: "mail",
    command: process.execPath,
    args: [
      ...["--import", "tsx"],
      join(import.meta.dirname, "mail-process.ts"),
      ...["--ip", "127.0.0.1"],
      ...["--web", String(inbox)],
      ...["--smtp", String(smtp)],
      // Mail in this folder survives a restart, like all data.
      ...["--mail-directory", join(dataFolder, "mail")],
    ],
    cwd: root,
    // Not this process's variables: MailDev reads options from them.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    listening: /^MailDev SMTP Server running at 127\.0\.0\.1:(\d+)$/,
    guard,
    onLine: onLog,
  });
  await service.start();
  return service;
}
