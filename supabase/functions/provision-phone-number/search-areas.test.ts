import { assertEquals } from "../_shared/std/assert.ts";
import { searchAreas } from "./search-areas.ts";

const vancouver = {
  areaCode: "604",
  area: { country: "CA", regions: ["BC"] },
} as const;

Deno.test("604 is searched first, then British Columbia, then Canada", () => {
  assertEquals(searchAreas({ country: null, ...vancouver }, "US"), [
    { country: "CA", areaCode: "604" },
    { country: "CA", region: "BC" },
    { country: "CA" },
  ]);
});

Deno.test("an area code of the wanted country is searched the same way", () => {
  assertEquals(
    searchAreas({ country: "CA", ...vancouver }, "US"),
    searchAreas({ country: null, ...vancouver }, "US"),
  );
});

Deno.test("every region of a shared area code is searched before the country", () => {
  const wish = {
    country: null,
    areaCode: "867",
    area: { country: "CA", regions: ["NT", "NU", "YT"] },
  } as const;
  assertEquals(searchAreas(wish, "US"), [
    { country: "CA", areaCode: "867" },
    { country: "CA", region: "NT" },
    { country: "CA", region: "NU" },
    { country: "CA", region: "YT" },
    { country: "CA" },
  ]);
});

Deno.test("an area code that the database does not list is searched at Twilio", () => {
  const unlisted = { areaCode: "299", area: null };
  assertEquals(searchAreas({ country: null, ...unlisted }, "US"), [
    { country: "US", areaCode: "299" },
    { country: "US" },
  ]);
  assertEquals(searchAreas({ country: "CA", ...unlisted }, "US"), [
    { country: "CA", areaCode: "299" },
    { country: "CA" },
  ]);
});

Deno.test("an area code outside the wanted country is not searched", () => {
  assertEquals(searchAreas({ country: "US", ...vancouver }, "CA"), [
    { country: "US" },
  ]);
});

Deno.test("regression: without area code only a country is searched, with no area code key at all", () => {
  const none = { areaCode: null, area: null };
  assertEquals(searchAreas({ country: "US", ...none }, "CA"), [
    { country: "US" },
  ]);
  assertEquals(searchAreas({ country: null, ...none }, "CA"), [
    { country: "CA" },
  ]);
});
