import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Address,
  addressOf,
  parseAddress,
} from "../../../supabase/admin-page/screens/address.ts";

const home = { screen: "home" } as const;
const id = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

describe("The address of a screen", () => {
  const addresses: readonly Address[] = [
    home,
    { screen: "search", words: "Acme & Söhne / 100 % #1 ?" },
    { screen: "search", words: "(604) 123-4567" },
    { screen: "search", words: "" },
    { screen: "organization", organizationId: id },
    { screen: "phone_number", phoneNumber: "+16041234567" },
  ];
  for (const address of addresses) {
    it(`leads to it: ${JSON.stringify(address)}`, () => {
      assert.deepEqual(parseAddress(addressOf(address)), address);
    });
  }

  for (
    const fragment of [
      "",
      "#",
      "#main",
      "#/organizations/1",
      `#/organizations/${id}/../x`,
      "#/phone-numbers/16041234567",
      "#/phone-numbers/+1604123456789012",
      "#access_token=x&type=magiclink",
      "#/unknown",
    ]
  ) {
    it(`is none of a screen, and shows what waits: "${fragment}"`, () => {
      assert.deepEqual(parseAddress(fragment), home);
    });
  }

  it("may be one that a browser cannot decode, or text that is no Unicode", () => {
    assert.deepEqual(parseAddress("#/search/%E0%A4%A"), {
      screen: "search",
      words: "%E0%A4%A",
    });
    assert.equal(
      addressOf({ screen: "search", words: "a\ud800b" }),
      "#/search/ab",
    );
  });

  it("names an organization in one way", () => {
    assert.deepEqual(parseAddress(`#/organizations/${id.toUpperCase()}`), {
      screen: "organization",
      organizationId: id,
    });
  });
});
