import { assertEquals } from "../_shared/std/assert.ts";
import { searchAreas } from "./search-areas.ts";

Deno.test("604 is searched first, then British Columbia, then Canada", () => {
  assertEquals(searchAreas({ country: null, areaCode: "604" }, "US"), [
    { country: "CA", areaCode: "604" },
    { country: "CA", region: "BC" },
    { country: "CA" },
  ]);
});

Deno.test("an area code of the wanted country is searched the same way", () => {
  assertEquals(
    searchAreas({ country: "CA", areaCode: "604" }, "US"),
    searchAreas({ country: null, areaCode: "604" }, "US"),
  );
});

Deno.test("every region of a shared area code is searched before the country", () => {
  assertEquals(searchAreas({ country: null, areaCode: "867" }, "US"), [
    { country: "CA", areaCode: "867" },
    { country: "CA", region: "NT" },
    { country: "CA", region: "NU" },
    { country: "CA", region: "YT" },
    { country: "CA" },
  ]);
});

Deno.test("an unknown area code is searched at Twilio", () => {
  assertEquals(searchAreas({ country: null, areaCode: "299" }, "US"), [
    { country: "US", areaCode: "299" },
    { country: "US" },
  ]);
  assertEquals(searchAreas({ country: "CA", areaCode: "299" }, "US"), [
    { country: "CA", areaCode: "299" },
    { country: "CA" },
  ]);
});

Deno.test("an area code outside the wanted country is not searched", () => {
  assertEquals(searchAreas({ country: "US", areaCode: "604" }, "CA"), [
    { country: "US" },
  ]);
});

Deno.test("regression: without area code only a country is searched, with no area code key at all", () => {
  assertEquals(searchAreas({ country: "US", areaCode: null }, "CA"), [
    { country: "US" },
  ]);
  assertEquals(searchAreas({ country: null, areaCode: null }, "CA"), [
    { country: "CA" },
  ]);
});
