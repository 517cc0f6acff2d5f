import assert from "node:assert/strict";
import { searchAreas } from "./search-areas.ts";

Deno.test("604 is searched first, then British Columbia, then Canada", () => {
  assert.deepEqual(searchAreas({ country: null, areaCode: "604" }, "US"), [
    { country: "CA", areaCode: "604" },
    { country: "CA", region: "BC" },
    { country: "CA" },
  ]);
});

Deno.test("an area code of the wanted country is searched the same way", () => {
  assert.deepEqual(
    searchAreas({ country: "CA", areaCode: "604" }, "US"),
    searchAreas({ country: null, areaCode: "604" }, "US"),
  );
});

Deno.test("every region of a shared area code is searched before the country", () => {
  assert.deepEqual(searchAreas({ country: null, areaCode: "867" }, "US"), [
    { country: "CA", areaCode: "867" },
    { country: "CA", region: "NT" },
    { country: "CA", region: "NU" },
    { country: "CA", region: "YT" },
    { country: "CA" },
  ]);
});

Deno.test("an area code that the table does not know is left to Twilio", () => {
  assert.deepEqual(searchAreas({ country: null, areaCode: "299" }, "US"), [
    { country: "US", areaCode: "299" },
    { country: "US" },
  ]);
  assert.deepEqual(searchAreas({ country: "CA", areaCode: "299" }, "US"), [
    { country: "CA", areaCode: "299" },
    { country: "CA" },
  ]);
});

Deno.test("an area code of another country than the wanted one is not searched", () => {
  assert.deepEqual(searchAreas({ country: "US", areaCode: "604" }, "CA"), [
    { country: "US" },
  ]);
});

Deno.test("regression: without area code only a country is searched, with no area code key at all", () => {
  assert.deepEqual(searchAreas({ country: "US", areaCode: null }, "CA"), [
    { country: "US" },
  ]);
  assert.deepEqual(searchAreas({ country: null, areaCode: null }, "CA"), [
    { country: "CA" },
  ]);
});
