import { assertEquals, assertMatch } from "./assert.ts";
import * as assertDoor from "./assert.ts";
import * as stdDoor from "./std.ts";

const doors: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  assert: assertDoor,
  std: stdDoor,
};

const read = (file: string) =>
  Deno.readTextFile(new URL(file, import.meta.url));

Deno.test("every door is tested", () => {
  const files = [...Deno.readDirSync(new URL(".", import.meta.url))]
    .map(({ name }) => name);
  const typed = files.flatMap((file) => /^(.+)\.d\.ts$/.exec(file)?.[1] ?? []);
  assertEquals(typed.sort(), Object.keys(doors));
});

for (const [name, door] of Object.entries(doors)) {
  Deno.test(`the types of "${name}" name the package's exports`, async () => {
    const types = await read(`${name}.d.ts`);
    const declared = new Set(
      [...types.matchAll(/^export (?:function|const|class) (\w+)/gm)]
        .map(([, word]) => word),
    );
    assertEquals([...declared].sort(), Object.keys(door).sort());
    for (const value of Object.values(door)) {
      assertMatch(typeof value, /^(?:function|object)$/);
    }
  });
}

Deno.test("the statuses have the numbers of their types", async () => {
  const types = await read("std.d.ts");
  const declared = [...types.matchAll(/readonly (\w+): (\d+);/g)]
    .map(([, name, status]) => [name, Number(status)]);
  const statuses = new Map<string | undefined, number>(
    Object.entries(stdDoor.STATUS_CODE),
  );
  assertEquals(
    declared,
    declared.map(([name]) => [name, statuses.get(`${name}`)]),
  );
});
