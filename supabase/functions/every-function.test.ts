import {
  assert,
  assertEquals,
  assertNotMatch,
  assertStrictEquals,
} from "./_shared/std/assert.ts";
import { importUnconfigured } from "./_shared/http/testing/import-unconfigured.ts";

const configuration = Deno.readTextFileSync(
  new URL("../config.toml", import.meta.url),
);
const names = [...configuration.matchAll(/^\[functions\.([\w-]+)\]$/gm)]
  .map(([, name = ""]) => name);

Deno.test("the list of functions is read", () => {
  assert(names.length > 8);
});

for (const name of names) {
  const load = () =>
    importUnconfigured(() =>
      import(new URL(`${name}/index.ts`, import.meta.url).href)
    );

  for (const path of ["", "/no/such/route"]) {
    Deno.test(`POST /${name}${path} with 64 KiB and a byte is refused before anything else`, async () => {
      const { fetch } = await load();
      const answer = await fetch(
        new Request(`http://localhost/${name}${path}`, {
          method: "POST",
          body: "x".repeat(65_537),
        }),
      );
      assertStrictEquals(answer.status, 413);
      assertStrictEquals((await answer.json()).error.code, "BODY_TOO_LARGE");
    });
  }

  Deno.test(`a stranger learns of ${name} without configuration that it does not work, and no variable`, async () => {
    const { fetch } = await load();
    const answer = await fetch(
      new Request(`http://localhost/${name}/voice`, { method: "POST" }),
    );
    assertNotMatch(await answer.text(), /[A-Z]+_KEYS?|SUPABASE|SECRET/);
  });

  Deno.test(`a browser may read ${name}'s answers, also without configuration`, async () => {
    const { fetch } = await load();
    const headers = { origin: "https://app.example" };
    const seen = [];
    for (const method of ["OPTIONS", "POST"]) {
      const answer = await fetch(
        new Request(`http://localhost/${name}/voice`, { method, headers }),
      );
      await answer.body?.cancel();
      const allowed = answer.headers.get("access-control-allow-origin");
      seen.push([method, answer.status, allowed]);
    }
    const refused = name === "elevenlabs" ? 404 : 503;
    assertEquals(seen, [["OPTIONS", 204, "*"], ["POST", refused, "*"]]);
  });
}
