import { assert, assertEquals } from "../std/assert.ts";
import { projectName } from "./project-name.ts";

Deno.test("a hosted project is named by its reference", () => {
  assertEquals(
    projectName("https://abcdefghijklmnopqrst.supabase.co"),
    "abcdefghijklmnopqrst",
  );
});

for (
  const url of [
    "http://127.0.0.1:54321",
    "http://127.0.0.2:8000",
    "http://localhost:54321",
    "http://LOCALHOST",
    "http://api.localhost:54321",
    "http://[::1]:54321",
    "http://0.0.0.0:54321",
    "http://kong:8000",
    "http://supabase_kong_one-number:8000",
    "http://host.docker.internal:54321",
  ]
) {
  Deno.test(`${url} is an address of this machine`, () => {
    assertEquals(projectName(url), "local");
  });
}

Deno.test("another host is its own name", () => {
  assertEquals(projectName("https://db.acme.example:8443"), "db.acme.example");
});

Deno.test("long hosts that begin alike keep names of their own, short enough for the tag", () => {
  const one = projectName("https://supabase.telephony.acme.example");
  const other = projectName("https://supabase.telephony.acme.test");
  assert(one !== other);
  for (const name of [one, other]) assert(name.length <= 23, name);
});
