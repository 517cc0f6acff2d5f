import { Ajv, type ValidateFunction } from "ajv";
import { type JsonSchema, openapiExcerpt } from "./openapi-excerpt.ts";

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

/** Whether a text of a query or form is a valid value of a documented parameter: null, or what is wrong with it. */
export function findFault(text: string, schema: JsonSchema): string | null {
  const value = readText(text, schema["type"]);
  const validate = compile(schema);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

/** Numbers and booleans travel as text; a text that is neither stays one, and so fails. */
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
