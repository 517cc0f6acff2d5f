import {
  defaultDataFolder,
  emptyDataFolder,
  makeDataFolder,
} from "./data-folder.ts";
import { lockDataFolder, lockPath } from "./data-folder-lock.ts";
import { refuseForeignFiles } from "./foreign-files.ts";
import { startServices } from "./services.ts";
import { ShutdownList } from "../processes/shutdown-list.ts";
import type { RunningStack } from "./running-stack.ts";
import type { StackOptions } from "./stack-options.ts";
import { startWatchdog } from "../processes/watchdog.ts";

/**
 * Starts the whole local stack and resolves when it takes requests.
 * Throws a `StackError`, with everything stopped again, when a service cannot start, a port is taken, the configuration
 * cannot be read, another process uses the same data, or another user has run the stack.
 */
export async function startStack(options: StackOptions): Promise<RunningStack> {
  const dataFolder = options.dataFolder ?? defaultDataFolder(options.root);
  const shutdown = new ShutdownList();
  try {
    await refuseForeignFiles(options.root);
    await makeDataFolder(dataFolder);
    const path = lockPath(dataFolder);
    const watchdog = startWatchdog(path, options.filesToRemove ?? []);
    const lock = await lockDataFolder(dataFolder, {
      apiUrl: `http://127.0.0.1:${options.ports.api}`,
      watchdogPid: watchdog.pid,
      onWait: (pid) =>
        options.onProgress?.(
          `Waiting for the stack that is stopping (process ${pid})`,
        ),
    }).catch((error) => {
      watchdog.dismiss();
      throw error;
    });
    watchdog.takeOver();
    shutdown.add(() => lock.release());
    shutdown.add(() => watchdog.dismiss());
    options.stopping?.addEventListener("abort", () => lock.announceStop());

    if (options.reset) await emptyDataFolder(dataFolder);
    const stack = await startServices(options, {
      dataFolder,
      guard: watchdog,
      shutdown,
    });
    shutdown.add(() => lock.announceStop());
    return stack;
  } catch (error) {
    await shutdown.run().catch(() => {});
    throw error;
  }
}
