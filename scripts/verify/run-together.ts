// Runs test files in one process, of Node or of Deno: `run-together.ts <files…>`. To start one for each, or to load what they
// import once more, takes longer than most of their tests.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

for (const file of process.argv.slice(2)) {
  await import(pathToFileURL(resolve(file)).href);
}
