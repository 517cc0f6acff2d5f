import { readFileSync } from "node:fs";
import { z } from "zod";

const jsonSchema = z.record(z.string(), z.unknown());
export type JsonSchema = z.infer<typeof jsonSchema>;

const operation = z.object({
  parameters: z.array(z.object({
    name: z.string(),
    in: z.enum(["path", "query"]),
    required: z.boolean().default(false),
    schema: jsonSchema,
  })).default([]),
  requestBody: z.object({
    content: z.object({
      "application/x-www-form-urlencoded": z.object({
        schema: z.object({
          properties: z.record(z.string(), jsonSchema),
          required: z.array(z.string()).default([]),
        }),
      }),
    }),
  }).optional(),
  responses: z.record(
    z.string(),
    z.object({
      content: z.object({
        "application/json": z.object({ schema: jsonSchema }),
      }).optional(),
    }),
  ),
  /** Groups of snake_case parameters; one of each group is required. */
  "x-twilio": z.object({
    conditional: z.array(z.array(z.string())).default([]),
  }).default({ conditional: [] }),
});

/** One documented operation of Twilio's API. */
export type DocumentedOperation = z.infer<typeof operation>;

const excerptSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), jsonSchema) }),
});

/**
 * The paths of Twilio's published OpenAPI description that are simulated. The file
 * names its source, version, checksums and licence.
 */
export const openapiExcerpt = excerptSchema.parse(JSON.parse(readFileSync(
  new URL("../data/twilio-openapi-excerpt.json", import.meta.url),
  "utf8",
)));

/** The documented operation of a method and path, with the values of its path parameters, or null. */
export function findDocumentedOperation(
  method: string,
  path: string,
): { operation: DocumentedOperation; values: Record<string, string> } | null {
  // A literal path wins over one with parameters, as OpenAPI demands.
  for (const template of Object.keys(openapiExcerpt.paths).sort(byParameters)) {
    const pattern = template.replaceAll(".", "\\.")
      .replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
    const match = new RegExp(`^${pattern}$`).exec(path);
    const found = openapiExcerpt.paths[template]?.[method.toLowerCase()];
    if (match !== null && found !== undefined) {
      return { operation: operation.parse(found), values: { ...match.groups } };
    }
  }
  return null;
}

function byParameters(left: string, right: string): number {
  return left.split("{").length - right.split("{").length;
}
