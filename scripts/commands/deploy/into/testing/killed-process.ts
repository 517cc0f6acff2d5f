import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { root } from "../../../../local/root.ts";

/**
 * A program that installs into the folder of an application, or removes from it, and is killed when it is about to give
 * its nth file the name under which it counts: node … killed-process.ts <install|remove> <folder> <n> <now>
 */
const [, , work, appFolder = "", files, now = ""] = process.argv;

const { rename } = promises;
let left = Number(files);
Object.assign(promises, {
  rename: async (from: string, to: string) => {
    if (left === 0) process.kill(process.pid, "SIGKILL");
    left -= 1;
    await rename(from, to);
  },
});
syncBuiltinESMExports();

// Only now: they import it.
const { installInto } = await import("../install-into.ts");
const { removeFrom } = await import("../removal/remove-from.ts");
const options = { root, appFolder, now: new Date(now) };
await (work === "remove" ? removeFrom(options) : installInto(options));
