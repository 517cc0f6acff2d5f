import { z } from "zod";
import { nameParts } from "./schema-object.ts";

/**
 * The parser's form of a type, as one text: `int4`, `uuid[]`, `public.phone_number_status`. Without length and
 * precision, which tell neither two functions nor two columns apart.
 */
export const typeName = z.object({
  names: nameParts,
  arrayBounds: z.array(z.unknown()).optional(),
}).transform(({ names, arrayBounds }) => {
  const plain = names[0] === "pg_catalog" ? names.slice(1) : names;
  return plain.join(".") + (arrayBounds === undefined ? "" : "[]");
});

const parameter = z.object({
  FunctionParameter: z.object({ mode: z.string(), argType: typeName }),
});

/** The types by which Postgres tells functions of one name apart: none of those that only come out. */
export const signature = z.array(parameter).default([]).transform((all) =>
  all
    .filter(({ FunctionParameter: { mode } }) =>
      mode !== "FUNC_PARAM_OUT" && mode !== "FUNC_PARAM_TABLE"
    )
    .map(({ FunctionParameter }) => FunctionParameter.argType)
);
