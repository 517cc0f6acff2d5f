import { AssertionError } from "node:assert";
import type { RecordedRequest } from "../requests/recorded-request.ts";
import { toSnakeCase } from "../to-snake-case.ts";
import {
  type DocumentedOperation,
  findDocumentedOperation,
  type JsonSchema,
} from "./openapi-excerpt.ts";
import { findFault } from "./value-check.ts";

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
