import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { createGreeter, type Organization } from "./greeter.ts";

const ACME = { id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11", name: "Acme" };

function start() {
  const logger = createFakeLogger();
  const organizations = new Map<string, Organization>();
  const database = { organizations, down: false };
  const greet = createGreeter({
    logger,
    findOrganization: (calledNumber) =>
      database.down
        ? Promise.reject(new Error("down"))
        : Promise.resolve(organizations.get(calledNumber) ?? null),
  });
  return { database, greet, logger };
}

Deno.test("a number is greeted in its organization's name", async () => {
  const { database, greet } = start();
  database.organizations.set("+16045550001", ACME);
  assertEquals(await greet("+16045550001"), ACME);
  assertStrictEquals(await greet("+16045550002"), null);
});

Deno.test("a new name is used at once", async () => {
  const { database, greet } = start();
  database.organizations.set("+16045550001", ACME);
  await greet("+16045550001");
  const renamed = { ...ACME, name: "Apex" };
  database.organizations.set("+16045550001", renamed);
  assertEquals(await greet("+16045550001"), renamed);
  database.down = true;
  assertEquals(await greet("+16045550001"), renamed);
});

Deno.test("without the database the last known name is used, and it is logged", async () => {
  const { database, greet, logger } = start();
  database.organizations.set("+16045550001", ACME);
  await greet("+16045550001");
  database.down = true;
  assertEquals(await greet("+16045550001"), ACME);
  assertStrictEquals(await greet("+16045550002"), null);
  assertEquals(
    logger.lines.map(({ level, fields }) => [level, fields.calledNumber]),
    [["warn", "+16045550001"], ["warn", "+16045550002"]],
  );
});

Deno.test("a number without an organization is not answered from memory", async () => {
  const { database, greet } = start();
  database.organizations.set("+16045550001", ACME);
  await greet("+16045550001");
  database.organizations.delete("+16045550001");
  await greet("+16045550001");
  database.down = true;
  assertStrictEquals(await greet("+16045550001"), null);
});

Deno.test("the last thousand called numbers are remembered", async () => {
  const { database, greet } = start();
  const numbers = Array.from({ length: 1001 }, (_, n) => `+1604555${1000 + n}`);
  const [first = "", second = "", third = ""] = numbers;
  for (const number of numbers.slice(0, 1000)) {
    database.organizations.set(number, ACME);
    await greet(number);
  }
  await greet(first);
  database.organizations.set(numbers[1000] ?? "", ACME);
  await greet(numbers[1000] ?? "");
  database.down = true;
  assertEquals(await greet(first), ACME);
  assertStrictEquals(await greet(second), null);
  assertEquals(await greet(third), ACME);
});
