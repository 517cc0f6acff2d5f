import { assertEquals, assertRejects } from "../_shared/std/assert.ts";
import { askForIds, IDS_PER_STEP } from "./ask-for-ids.ts";

const ids = (count: number) =>
  Array.from({ length: count }, (_, n) => `PN${n}`);

Deno.test("what the vendor has is a page, and what it does not have is left out", async () => {
  const page = await askForIds(
    ids(3),
    (id) => Promise.resolve(id === "PN1" ? null : id),
  );
  assertEquals(page, {
    sightings: ["PN0", "PN2"],
    unreadable: 0,
    nextPage: null,
  });
});

Deno.test("after a full batch the next one begins at its last id", async () => {
  const page = await askForIds(ids(IDS_PER_STEP), () => Promise.resolve(null));
  assertEquals(page, {
    sightings: [],
    unreadable: 0,
    nextPage: `PN${IDS_PER_STEP - 1}`,
  });
});

Deno.test("an id that cannot be asked for fails the batch: nothing counts as gone", async () => {
  await assertRejects(() =>
    askForIds(
      ids(2),
      (id) =>
        id === "PN1" ? Promise.reject(new Error("503")) : Promise.resolve(null),
    )
  );
});
