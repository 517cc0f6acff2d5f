import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planMail } from "../../local/mail/mail.ts";
import { startWatchdog } from "../../local/processes/watchdog.ts";
import { freePorts } from "../../local/stack/stack-options.ts";
import { root } from "../../local/root.ts";

/** Starts a mail server on a free port; `url` shows the caught mail. */
export async function startMailServer(
  smtpPort: number,
): Promise<{ url: string; stop(): Promise<void> }> {
  const dataFolder = await mkdtemp(join(tmpdir(), "mail-"));
  const plan = await planMail({}, {
    catchMail: true,
    ports: { ...freePorts, smtp: smtpPort },
  });
  // A test that is killed leaves no mail server behind.
  const watchdog = startWatchdog(join(dataFolder, "lock"), []);
  watchdog.takeOver();
  const server = await plan.start({
    root,
    dataFolder,
    guard: watchdog,
    onLog: () => {},
  });
  return {
    url: plan.url ?? "",
    async stop() {
      await server.stop();
      watchdog.dismiss();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
