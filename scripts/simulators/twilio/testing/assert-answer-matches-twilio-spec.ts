import { AssertionError } from "node:assert";
import { Ajv } from "ajv";
import { findDocumentedOperation, openapiExcerpt } from "./openapi-excerpt.ts";

/**
 * Where Twilio's examples, and its real answers, break its own description:
 * - positions and prices are described as numbers and sent as strings
 *   (`x-twilio.overrideType` of the pricing description says so);
 * - an unset URL or application sid is sent as an empty string, which is no URI and
 *   does not fit the pattern of a sid;
 * - page addresses are relative.
 */
function loosen(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(loosen);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key === "type" && value === "number") return [key, "string"];
    if (key === "pattern") return [key, `^$|${value}`];
    if (key === "minLength") return [key, 0];
    return [key, loosen(value)];
  });
  return Object.fromEntries(entries);
}

const rfc2822 =
  /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0000$/;
const formats = {
  "date-time-rfc-2822": rfc2822,
  "iso-country-code": /^[A-Z]{2}$/,
  "http-method": /^(GET|POST)$/,
  // In upper case here and in lower case there.
  "currency": /^([A-Z]{3}|[a-z]{3})$/,
  "date": /^\d{4}-\d{2}-\d{2}$/,
  "uri": (value: string) => URL.canParse(value, "https://api.twilio.com"),
};

const ajv = new Ajv({ strict: false, allErrors: true, formats, logger: false });
const schemas = JSON.stringify(loosen(openapiExcerpt.components.schemas));
ajv.addSchema({
  $id: "twilio",
  components: { schemas: JSON.parse(closeObjects(schemas)) },
});

/** Refuses properties that the description lacks. */
function closeObjects(text: string): string {
  return text.replaceAll(
    '"type":"object"',
    '"type":"object","additionalProperties":false',
  );
}

/**
 * Throws an AssertionError when an answer's status or JSON does not fit Twilio's
 * published OpenAPI description of the request's path.
 */
export function assertAnswerMatchesTwilioSpec(
  request: { method: string; path: string },
  answer: { status: number; body: unknown },
): void {
  const name = `${request.method} ${request.path} → ${answer.status}`;
  const found = findDocumentedOperation(request.method, request.path);
  const documented = found?.operation.responses[String(answer.status)];
  if (documented === undefined) {
    throw new AssertionError({ message: `Twilio does not document ${name}` });
  }
  const schema = documented.content?.["application/json"].schema;
  if (schema === undefined) return;
  const text = closeObjects(JSON.stringify(loosen(schema)))
    .replaceAll('"#/', '"twilio#/');
  const validate = ajv.compile(JSON.parse(text));
  if (validate(answer.body)) return;
  throw new AssertionError({
    message: `Twilio does not answer ${name} so: ${
      ajv.errorsText(validate.errors)
    }`,
  });
}
