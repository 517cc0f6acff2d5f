import { root } from "./local/root.ts";
import { Command } from "commander";
import { relative, resolve } from "node:path";
import { runProgram } from "./commands/run-program.ts";
import { writeRelease } from "./commands/bundle/write-release.ts";

type Flags = { out: string };

async function bundle({ out }: Flags): Promise<void> {
  const folder = resolve(out);
  const functions = await writeRelease({ root, folder });
  for (const { name, bytes } of functions) {
    console.log(`${name} ${Math.ceil(bytes / 1000)} kB`);
  }
  console.log(`\nWritten: ${relative(process.cwd(), folder) || "."}/supabase`);
}

const program = new Command("bundle")
  .description(
    "Writes all that a hosted project gets into one folder: the configuration, the migrations, and each function in one " +
      "file with all that it needs. The Supabase CLI takes it with --workdir dist; npm run deploy writes it by itself. " +
      "It is written anew each time.",
  )
  .option("--out <folder>", "the folder to write supabase/ into", "dist")
  .action(bundle);

await runProgram(program);
