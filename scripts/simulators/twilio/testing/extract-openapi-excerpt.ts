import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const usage =
  `Writes data/twilio-openapi-excerpt.json from Twilio's own description.

  npm pack @twilio/cli-core@9.0.0 && tar xzf twilio-cli-core-9.0.0.tgz
  node --import tsx ${process.argv[1] ?? "extract-openapi-excerpt.ts"} package
`;

/** The paths the simulator answers, by the file that describes them. */
const wanted = {
  "src/services/twilio-api/twilio_api_v2010.json": [
    "/2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/{CountryCode}/Local.json",
    "/2010-04-01/Accounts/{AccountSid}/Balance.json",
    "/2010-04-01/Accounts/{AccountSid}/Calls.json",
    "/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json",
    "/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json",
    "/2010-04-01/Accounts/{AccountSid}/Messages.json",
    "/2010-04-01/Accounts/{AccountSid}/Usage/Records/Daily.json",
  ],
  "src/services/twilio-api/twilio_pricing_v1.json": [
    "/v1/PhoneNumbers/Countries/{IsoCountry}",
  ],
} as const;

const leftOut =
  /^(description|summary|tags|examples?|headers|security|x-.*-annotation)$/;

const specSchema = z.object({
  info: z.object({ license: z.object({ name: z.string() }) }),
  servers: z.tuple([z.object({ url: z.string() })]),
  paths: z.record(z.string(), z.unknown()),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** The value without prose and examples; the names of properties are kept. */
function prune(value: unknown, isPropertyMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => prune(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isPropertyMap || !leftOut.test(key))
      .map(([key, item]) => [key, prune(item, key === "properties")]),
  );
}

/** The schemas a value refers to, directly and through other schemas. */
function referredSchemas(
  value: unknown,
  schemas: Record<string, unknown>,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const pattern = /"#\/components\/schemas\/([^"]+)"/g;
  for (const [, name = ""] of JSON.stringify(value).matchAll(pattern)) {
    const schema = prune(schemas[name]);
    Object.assign(found, referredSchemas(schema, schemas), { [name]: schema });
  }
  return found;
}

const [packageFolder] = process.argv.slice(2);
if (packageFolder === undefined || packageFolder.startsWith("-")) {
  process.stderr.write(usage);
  process.exit(packageFolder === "--help" ? 0 : 1);
}

const manifest = z.object({ name: z.string(), version: z.string() }).parse(
  JSON.parse(readFileSync(`${packageFolder}/package.json`, "utf8")),
);
const files: unknown[] = [];
const paths: Record<string, unknown> = {};
const schemas: Record<string, unknown> = {};
for (const [file, names] of Object.entries(wanted)) {
  const text = readFileSync(`${packageFolder}/${file}`, "utf8");
  const spec = specSchema.parse(JSON.parse(text));
  files.push({
    file,
    sha256: createHash("sha256").update(text).digest("hex"),
    server: spec.servers[0].url,
    license: spec.info.license.name,
  });
  for (const name of names) paths[name] = prune(spec.paths[name]);
  const kept = names.map((name) => paths[name]);
  Object.assign(schemas, referredSchemas(kept, spec.components.schemas));
}

const excerpt = {
  source: {
    package: manifest.name,
    version: manifest.version,
    files,
    changes:
      "Only the paths the simulator answers and their schemas; descriptions, examples, headers and annotations left out",
  },
  paths,
  components: { schemas },
};
const target = fileURLToPath(
  new URL("../data/twilio-openapi-excerpt.json", import.meta.url),
);
writeFileSync(target, `${JSON.stringify(excerpt, null, 2)}\n`);
