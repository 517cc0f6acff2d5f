import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { StackError } from "../../local/stack-error.ts";

/** The names that Debian, Ubuntu, Fedora and Google give to the program. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Where macOS has it. */
const MAC = ["Google Chrome", "Chromium"].map((name) =>
  `/Applications/${name}.app/Contents/MacOS/${name}`
);

/** What to do where there is no browser, in one line. */
export const HOW_TO_GET_A_BROWSER =
  'No Chromium or Chrome was found: "apt-get install --no-install-recommends chromium", or set CHROME_PATH';

/**
 * The Chromium or Chrome of this machine: the one that CHROME_PATH names, else one on PATH.
 *
 * @throws {StackError} when CHROME_PATH names no program
 */
export function findBrowser(
  { CHROME_PATH, PATH = "" }: Readonly<Record<string, string | undefined>> =
    process.env,
): string | undefined {
  if (CHROME_PATH) {
    if (isProgram(CHROME_PATH)) return CHROME_PATH;
    throw new StackError(
      `CHROME_PATH is "${CHROME_PATH}", which is no program`,
    );
  }
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) =>
    NAMES.map((name) => join(folder, name))
  );
  const onMac = process.platform === "darwin" ? MAC : [];
  return [...onPath, ...onMac].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
