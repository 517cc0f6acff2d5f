import { assert, assertEquals } from "../std/assert.ts";
import { errorCodes } from "./error-codes.ts";
import { memberErrors, renderMemberErrors } from "./member-errors.ts";

const ROOT = new URL("../../../../", import.meta.url);

/** The text of the files below a folder whose names match. */
function read(folder: URL, name: RegExp): string {
  return [...Deno.readDirSync(folder)].map((entry) => {
    const below = new URL(entry.name, folder);
    if (entry.isDirectory) return read(new URL(`${below}/`), name);
    return name.test(entry.name) ? Deno.readTextFileSync(below) : "";
  }).join("\n");
}

const codesOf = (place: keyof typeof memberErrors) =>
  Object.keys(memberErrors[place]);
const { "Data API": _, ...ofRoutes } = memberErrors;

const hintsIn = (name: RegExp) =>
  [
    ...read(new URL("supabase/migrations/", ROOT), name)
      .matchAll(/hint = '([A-Z_]+)'/g),
  ].map(([, hint = ""]) => hint);

Deno.test("each hint of the Data API is raised by the database, and expected by a test", () => {
  const raised = hintsIn(/\.sql$/);
  const tests = read(new URL("supabase/tests/", ROOT), /\.sql$/) +
    read(new URL("scripts/verify/races/", ROOT), /\.ts$/);
  const hints = codesOf("Data API");
  assert(hints.length > 5);
  assertEquals(
    hints.filter((hint) =>
      !raised.includes(hint) || !new RegExp(`['"]${hint}['"]`).test(tests)
    ),
    [],
  );
});

Deno.test("applications know each hint that organizations and members raise", () => {
  // The group of the migrations about both (supabase/migrations, by the digits after the day).
  const raised = hintsIn(/^\d{8}11.*\.sql$/);
  assert(raised.length > 2);
  const known = codesOf("Data API");
  assertEquals(raised.filter((hint) => !known.includes(hint)), []);
});

Deno.test("a code has one meaning, however many routes answer it", () => {
  const codes = Object.values(ofRoutes).flatMap((codes) => Object.keys(codes));
  assertEquals(new Set(codes).size, codes.length);
});

Deno.test("no text for a customer's application names the operator's variables", () => {
  const words = /[A-Z]+_API_KEY|ELEVENLABS|TWILIO|SUPABASE_|secret key/i;
  assertEquals(renderMemberErrors().match(words), null);
  for (const code of Object.values(memberErrors).flatMap(Object.keys)) {
    assert(errorCodes.has(code), code);
  }
});

Deno.test("the documentation for customers' applications has the table", () => {
  const page = Deno.readTextFileSync(
    new URL("supabase/functions/organizations/README.md", ROOT),
  );
  const table =
    /<!-- member errors -->\n([^]*?)\n<!-- \/member errors -->/.exec(page)
      ?.[1] ?? "";
  // However wide a formatter makes the columns.
  const words = table.trim().replace(/ +/g, " ").replace(/-{3,}/g, "---");
  assertEquals(words, renderMemberErrors());
});
