import { assert, assertEquals } from "../std/assert.ts";
import { errorCodes, renderErrorCodes } from "./error-codes.ts";

const FUNCTIONS = new URL("../../", import.meta.url);
const MIGRATIONS = new URL("../../../migrations/", import.meta.url);
const LOCAL_GATEWAY = new URL(
  "../../../../scripts/local/gateway/gateway.ts",
  import.meta.url,
);

/** The text of every file below a folder with such a name, without tests. */
function read(folder: URL, name: RegExp): string {
  return [...Deno.readDirSync(folder)].map((entry) => {
    if (entry.isDirectory) {
      const isForTests = entry.name === "testing";
      return isForTests ? "" : read(new URL(`${entry.name}/`, folder), name);
    }
    const isOurs = name.test(entry.name) &&
      !/\.test\.ts$|^error-codes\.ts$/.test(entry.name);
    return isOurs ? Deno.readTextFileSync(new URL(entry.name, folder)) : "";
  }).join("\n");
}

const functions = read(FUNCTIONS, /\.ts$/);
const migrations = read(MIGRATIONS, /\.sql$/);

/** The errors that the database raises for clients: each status with its hint, which may be a parameter. */
const raised = [
  ...migrations.matchAll(
    /errcode = 'PT(\d{3})',(?:(?!;\n)[^])*?hint = ([^;\s]+);/g,
  ),
].map(([, status, hint = ""]) => ({ status: Number(status), hint }));

/** The codes passed to the one function with its hint as a parameter; it raises 409. */
const handedOver = [
  ...migrations.matchAll(
    /perform one_number\.refuse_phone_number\([^)]*'([A-Z_]+)'\)/g,
  ),
].map(([, code = ""]) => code);

Deno.test("every error that the database raises for clients has a code", () => {
  const statuses = migrations.match(/errcode = 'PT\d{3}'/g) ?? [];
  assert(statuses.length > 20);
  assertEquals(raised.length, statuses.length);
  assertEquals(
    raised.filter(({ hint }) => hint === "code").map(({ status }) => status),
    [409],
  );
});

Deno.test("every code that the database raises has its status in the table", () => {
  const literal = raised.flatMap(({ status, hint }) => {
    const code = /^'([A-Z_]+)'$/.exec(hint)?.[1];
    return code === undefined ? [] : [[code, status] as const];
  });
  assertEquals(literal.length, raised.length - 1);
  assert(handedOver.length > 2);
  for (
    const [code, status] of [
      ...literal,
      ...handedOver.map((code) => [code, 409] as const),
    ]
  ) {
    assertEquals(errorCodes.get(code)?.status, status, code);
  }
});

Deno.test("the table has every code that the functions answer", () => {
  const used = [...functions.matchAll(/ApiError\(\s*"([A-Z_]+)"/g)]
    .map(([, code = ""]) => code);
  assert(used.length > 20);
  for (const code of used) assert(errorCodes.has(code), code);
});

Deno.test("every code of the table is used", () => {
  const raisedHints = new Set(raised.map(({ hint }) => hint));
  const local = Deno.readTextFileSync(LOCAL_GATEWAY);
  const unused = [...errorCodes.keys()].filter((code) =>
    !functions.includes(`"${code}"`) && !raisedHints.has(`'${code}'`) &&
    !handedOver.includes(code) && !local.includes(`"${code}"`)
  );
  assertEquals(unused, []);
});

Deno.test("the documentation has the table", () => {
  const page = Deno.readTextFileSync(new URL("admin/README.md", FUNCTIONS));
  const table = /<!-- error codes -->\n([^]*?)\n<!-- \/error codes -->/.exec(
    page,
  )?.[1] ?? "";
  // However wide a formatter makes the columns.
  const words = table.trim().replace(/ +/g, " ").replace(/-{3,}/g, "---");
  assertEquals(words, renderErrorCodes());
});
