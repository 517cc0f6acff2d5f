import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "smol-toml";
import { z } from "zod";

/** The first line of a release's configuration. */
export const RELEASE_MARK =
  '# Written by "npm run bundle": change nothing here';

const config = z.looseObject({
  functions: z.record(z.string(), z.looseObject({})),
});

/** The configuration of a release: its functions are bundles, which need no import map, and it has no seed. */
export async function composeReleaseConfig(source: string): Promise<string> {
  const text = await readFile(join(source, "config.toml"), "utf8");
  const { functions, db, ...rest } = config.extend({
    db: z.looseObject({}),
  }).parse(parse(text));
  const bundled = Object.fromEntries(
    Object.entries(functions).map(([name, { import_map: _, ...settings }]) => [
      name,
      { ...settings, entrypoint: `./functions/${name}/index.js` },
    ]),
  );
  const released = {
    ...rest,
    db: { ...db, seed: { enabled: false } },
    functions: bundled,
  };
  return `${RELEASE_MARK}\n${stringify(released)}\n`;
}
