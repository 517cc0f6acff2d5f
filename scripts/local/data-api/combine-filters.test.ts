import assert from "node:assert/strict";
import { it } from "node:test";
import { combineFilters } from "./combine-filters.ts";

for (
  const [query, expected] of [
    ["id=gt.1&name=eq.a", "id=gt.1&name=eq.a"],
    ["id=not.eq.1&id=not.eq.2", "and=(id.not.eq.1,id.not.eq.2)"],
    ["or=(a.eq.1,b.eq.2)&or=(c.eq.3)", "and=(or(a.eq.1,b.eq.2),or(c.eq.3))"],
    ["and=(a.eq.1)&id=gt.1&id=lt.9", "and=(id.gt.1,id.lt.9,and(a.eq.1))"],
    ["not.or=(a.eq.1)&not.or=(b.eq.1)", "and=(not.or(a.eq.1),not.or(b.eq.1))"],
    ["books.id=gt.1&books.id=gt.2", "books.and=(id.gt.1,id.gt.2)"],
    ["a.b.or=(x.eq.1)&a.b.or=(y.eq.1)", "a.b.and=(or(x.eq.1),or(y.eq.1))"],
    ["d->a.b=eq.1&d->a.b=eq.2", "and=(d->a.b.eq.1,d->a.b.eq.2)"],
    ['n=eq.a,b&n=neq.x"y', 'and=(n.eq."a,b",n.neq."x\\"y")'],
    ["n=in.(a,b)&n=in.(b,c)", "and=(n.in.(a,b),n.in.(b,c))"],
    ["n=like(any).{a,b}&n=eq.a", 'and=(n.like(any)."{a,b}",n.eq.a)'],
    ["order=a&order=b", "order=a&order=b"],
  ] as const
) {
  it(`${query} becomes ${expected}`, () => {
    const parameters = new URLSearchParams();
    for (const pair of query.split("&")) {
      const at = pair.indexOf("=");
      parameters.append(pair.slice(0, at), pair.slice(at + 1));
    }
    const url = new URL(
      combineFilters(`http://localhost/rest/v1/rows?${parameters}`),
    );
    const kept = [...url.searchParams].map(([name, value]) =>
      `${name}=${value}`
    );
    assert.equal(kept.join("&"), expected);
  });
}
