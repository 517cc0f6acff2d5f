import { assertEquals } from "../_shared/std/assert.ts";
import { fakeReleasing } from "./testing/fake-releasing.ts";

const ids = (imports: { numbers: readonly { id: string }[] }) =>
  imports.numbers.map(({ id }) => id);

Deno.test("every import of the number is removed, and no other", async () => {
  const { run, imports, book } = fakeReleasing();
  imports.import("phnum_again", "+16045550001");
  imports.import("phnum_other", "+16045550002");
  await run();
  assertEquals(ids(imports), ["phnum_other"]);
  assertEquals(book.completed, ["+16045550001"]);
});

Deno.test("an import that was never activated is removed, too", async () => {
  const { run, imports } = fakeReleasing();
  await run({ elevenLabsPhoneId: null });
  assertEquals(ids(imports), []);
});

Deno.test("an import that the list does not show is found by its id", async () => {
  const { run, imports } = fakeReleasing();
  imports.unlisted.add("phnum_1");
  await run();
  assertEquals(ids(imports), []);
});

Deno.test("an id that was pasted by mistake does not remove another number's import", async () => {
  const { run, imports, book } = fakeReleasing();
  imports.numbers.length = 0;
  imports.import("phnum_1", "+16045550002");
  await run();
  assertEquals(ids(imports), ["phnum_1"]);
  assertEquals(book.completed, ["+16045550001"]);
});
