import { createRequire } from "node:module";
import { join } from "node:path";
import { ChildService } from "../processes/child-service.ts";
import { findFreePort, isFree, takenPort } from "../processes/ports.ts";
import type { StackOptions } from "../stack/stack-options.ts";
import type { ProcessGuard } from "../processes/watchdog.ts";

/** Where the mail goes that the functions send. */
type MailPlan = {
  /** Where it can be read; null where the stack does not catch it. */
  url: string | null;
  /** The variables that tell the functions. */
  variables: Record<string, string>;
  start(place: MailPlace): Promise<{ stop(): Promise<void> }>;
};

type MailPlace = {
  root: string;
  dataFolder: string;
  guard: ProcessGuard;
  onLog: (line: string) => void;
};

/** Who gets the mail that is caught, unless somebody is named. */
const ADMIN_EMAIL = "admin@example.com";

const maildev = createRequire(import.meta.url).resolve("maildev/bin/maildev");

/**
 * Decides where mail goes: to the mail server that the variables name; else, if wanted, to one of the stack's own, which
 * shows it and sends none of it on; else nowhere.
 * Throws a `StackError` when a port of its own mail server is taken.
 */
export async function planMail(
  variables: Record<string, string>,
  { catchMail, ports }: Pick<StackOptions, "catchMail" | "ports">,
): Promise<MailPlan> {
  const nothing = { stop: () => Promise.resolve() };
  const start = () => Promise.resolve(nothing);
  if (variables.SMTP_URL) return { url: null, variables: {}, start };
  // Addresses alone are a mistake on a hosted project, and here they only have to wait for a mail server.
  if (!catchMail) return { url: null, variables: { ADMIN_EMAILS: "" }, start };

  const inbox = await claimPort(ports.inbox, "mail inbox");
  const smtp = await claimPort(ports.smtp, "SMTP");
  return {
    url: `http://127.0.0.1:${inbox}`,
    variables: {
      SMTP_URL: `smtp://127.0.0.1:${smtp}`,
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

/** In a process of its own, because it loads a whole browser's document model to show HTML safely. */
async function startMailDev(
  { inbox, smtp }: { inbox: number; smtp: number },
  { root, dataFolder, guard, onLog }: MailPlace,
): Promise<ChildService> {
  const service = new ChildService({
    name: "mail",
    command: process.execPath,
    args: [
      maildev,
      ...["--ip", "127.0.0.1"],
      ...["--web", String(inbox)],
      ...["--smtp", String(smtp)],
      // Mail survives a restart there, as all data do.
      ...["--mail-directory", join(dataFolder, "mail")],
    ],
    cwd: root,
    // Not the process's own variables: MailDev takes options from them.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    listening: /^MailDev SMTP Server running at 127\.0\.0\.1:(\d+)$/,
    guard,
    onLine: onLog,
  });
  await service.start();
  return service;
}
