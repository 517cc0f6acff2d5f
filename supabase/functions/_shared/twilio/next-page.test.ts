import { assertEquals, assertThrows } from "../std/assert.ts";
import { nextPageOf, pageParameters } from "./next-page.ts";
import { TwilioListError } from "./twilio-list-error.ts";

const URL_OF_PAGE = "https://api.twilio.com/2010-04-01/Accounts/AC1/x.json";

Deno.test("a list goes on with the token and the number of its next page", () => {
  const next = nextPageOf(
    { nextPageUrl: `${URL_OF_PAGE}?PageSize=100&Page=1&PageToken=PASM1` },
    null,
  );
  assertEquals(pageParameters(next), { pageToken: "PASM1", pageNumber: 1 });
});

Deno.test("after the last page there is none", () => {
  assertEquals(nextPageOf({ nextPageUrl: undefined }, "?PageToken=PA1"), null);
});

for (const query of ["", "?PageSize=100"]) {
  Deno.test(`a next page that is the first again ("${query}") is not read, nor counted, twice`, () => {
    assertThrows(
      () => nextPageOf({ nextPageUrl: `${URL_OF_PAGE}${query}` }, null),
      TwilioListError,
    );
  });
}

Deno.test("nor is a page that leads to itself", () => {
  const page = "?Page=1&PageToken=PASM1";
  assertThrows(
    () => nextPageOf({ nextPageUrl: `${URL_OF_PAGE}${page}` }, page),
    TwilioListError,
  );
});
