import { AssertionError } from "node:assert";
import { Ajv, type ValidateFunction } from "ajv";
import { toSnakeCase } from "../api/configuration-form.ts";
import type { RecordedRequest } from "../operations.ts";
import {
  type DocumentedOperation,
  findDocumentedOperation,
  type JsonSchema,
  openapiExcerpt,
} from "./openapi-excerpt.ts";

/**
 * Throws an AssertionError that names every part of a recorded request which Twilio's
 * published OpenAPI description does not know: an undocumented path or method, an
 * undocumented or missing parameter, a value of the wrong kind (an empty `AreaCode`
 * is no integer).
 */
export function assertMatchesTwilioSpec(
  request: Pick<RecordedRequest, "method" | "path" | "query" | "form">,
): void {
  const found = findDocumentedOperation(request.method, request.path);
  const faults = found === null
    ? ["method and path are not documented"]
    : faultsOf(found.operation, { ...request, pathValues: found.values });
  if (faults.length === 0) return;
  const name = `${request.method} ${request.path}`;
  throw new AssertionError({
    message: `Twilio does not document ${name}: ${faults.join("; ")}`,
  });
}

function faultsOf(
  operation: DocumentedOperation,
  { query, form, pathValues }: {
    query: Record<string, string>;
    form: Record<string, string>;
    pathValues: Record<string, string>;
  },
): string[] {
  const parameters = (place: "path" | "query") =>
    Object.fromEntries(
      operation.parameters.filter((parameter) => parameter.in === place)
        .map(({ name, schema }) => [name, schema]),
    );
  const body = operation.requestBody
    ?.content["application/x-www-form-urlencoded"].schema;
  const sent = new Set(Object.keys({ ...query, ...form }).map(toSnakeCase));
  const conditions = operation["x-twilio"].conditional
    .filter((names) => !names.some((name) => sent.has(name)));
  return [
    ...faultsIn("path", pathValues, parameters("path")),
    ...faultsIn("query", query, parameters("query")),
    ...faultsIn("form", form, body?.properties ?? {}),
    ...(body?.required ?? []).filter((name) => !(name in form))
      .map((name) => `form lacks "${name}"`),
    ...conditions.map((names) => `one of ${names.join(", ")} is required`),
  ];
}

function faultsIn(
  place: string,
  values: Record<string, string>,
  schemas: Record<string, JsonSchema>,
): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const schema = schemas[name];
    if (schema === undefined) return [`${place} has undocumented "${name}"`];
    const fault = findFault(value, schema);
    return fault === null ? [] : [`${place} "${name}=${value}": ${fault}`];
  });
}

/** Twilio's own formats. Those that only annotate an object are not listed: ajv is told to ignore them. */
const formats = {
  "phone-number": /^\+?[\d*]{2,16}$/,
  "iso-country-code": /^[A-Z]{2}$/,
  "date-time": /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$/,
  "date": /^\d{4}-\d{2}-\d{2}$/,
  "http-method": /^(GET|POST)$/,
  "uri": (value: string) => URL.canParse(value),
};

const ajv = new Ajv({ strict: false, allErrors: true, formats, logger: false });
ajv.addSchema({ $id: "twilio", components: openapiExcerpt.components });

/** The mistake of a text as the value of a documented parameter of a query or form; null for a valid value. */
function findFault(text: string, schema: JsonSchema): string | null {
  const value = readText(text, schema["type"]);
  const validate = compile(schema);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

/** Numbers and booleans travel as text; any other text stays text and therefore fails. */
function readText(text: string, type: unknown): unknown {
  if (type === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  if (type === "integer" && /^-?\d+$/.test(text)) return Number(text);
  return text;
}

const compiled = new WeakMap<JsonSchema, ValidateFunction>();

function compile(schema: JsonSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const text = JSON.stringify(schema).replaceAll('"#/', '"twilio#/');
  const validate = ajv.compile(JSON.parse(text));
  compiled.set(schema, validate);
  return validate;
}
