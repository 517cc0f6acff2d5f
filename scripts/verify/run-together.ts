// Runs test files in one process: `run-together.ts <files…>`. Starting a process for each takes longer than most of their tests.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

for (const file of process.argv.slice(2)) {
  await import(pathToFileURL(resolve(file)).href);
}
