import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { DataApiUnderTest } from "../data-api-under-test.ts";
import { shareDataApi } from "../share-data-api.ts";

const schema = `
  create table public.authors (id int primary key, name text);
  create table public.profiles (author_id int primary key references public.authors, motto text);
  create table public.books (
    id int primary key,
    author_id int references public.authors,
    editor_id int constraint books_editor references public.authors,
    is_latest boolean not null default false
  );
  create unique index one_latest_book on public.books (author_id) where is_latest;
  create table public.tags (name text primary key);
  create table public.book_tags (
    book_id int references public.books, tag text references public.tags, primary key (book_id, tag)
  );
  create table public.notices (
    id int primary key, book_id int references public.books, tag text references public.tags
  );
  create view public.latest_books with (security_invoker = true) as
    select b.id as book, b.author_id, a.name from public.books as b join public.authors as a on a.id = b.author_id
    where b.is_latest;
  create view public.mottos with (security_invoker = true) as select motto, author_id as author from public.profiles;

  insert into public.authors values (1, 'Ann'), (2, 'Bo');
  insert into public.profiles values (1, 'Onward');
  insert into public.books values (10, 1, 2, true), (11, 1, null, false);
  insert into public.tags values ('new');
  insert into public.book_tags values (10, 'new');
  insert into public.notices values (1, 10, 'new'), (2, 11, 'new');
  grant select on all tables in schema public to service_role;
`;

/** As PostgREST: https://docs.postgrest.org/en/v14/references/api/resource_embedding.html */
describe("An embed", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(schema);
  });

  for (
    const [is, path, expected] of [
      [
        "is a list where only a partial index is unique",
        "authors?select=books!books_author_id_fkey(id)&id=eq.1",
        [{ books: [{ id: 10 }, { id: 11 }] }],
      ],
      [
        "is an empty list, not null",
        "authors?select=books!author_id(id)&id=eq.2",
        [{ books: [] }],
      ],
      [
        "is an object where a constraint is unique",
        "authors?select=profiles(motto)&order=id",
        [{ profiles: { motto: "Onward" } }, { profiles: null }],
      ],
      [
        "is an object on the side of the foreign key",
        "books?select=author:authors!author_id(name)&id=eq.10",
        [{ author: { name: "Ann" } }],
      ],
      [
        "can be named by its column or its constraint",
        "books?select=by:author_id(name),books_editor(name)&id=eq.10",
        [{ by: { name: "Ann" }, books_editor: { name: "Bo" } }],
      ],
      [
        "goes through a junction, and through no table that is none",
        "books?select=tags(name)&order=id",
        [{ tags: [{ name: "new" }] }, { tags: [] }],
      ],
      [
        "nests, with filters and an inner join",
        "tags?select=books!inner(id,authors!author_id(name))&books.id=eq.10",
        [{ books: [{ id: 10, authors: { name: "Ann" } }] }],
      ],
      [
        "reaches a view that joins tables",
        "authors?select=latest_books(book)&id=eq.1",
        [{ latest_books: [{ book: 10 }] }],
      ],
      [
        "starts at a view",
        "latest_books?select=book,authors(name)",
        [{ book: 10, authors: { name: "Ann" } }],
      ],
      [
        "is an object in a view of a unique column",
        "authors?select=mottos(motto)&id=eq.1",
        [{ mottos: { motto: "Onward" } }],
      ],
    ] as const
  ) {
    it(is, async () => {
      const { status, answer } = await api.asServer(`/rest/v1/${path}`);
      assert.deepEqual({ status, answer }, { status: 200, answer: expected });
    });
  }

  it("of two relationships is refused with both", async () => {
    const { status, answer } = await api.asServer(
      "/rest/v1/books?select=authors(name)",
    );
    assert.equal(status, 300);
    assert.deepEqual(answer, {
      code: "PGRST201",
      message:
        "Could not embed because more than one relationship was found for 'books' and 'authors'",
      details: [
        {
          cardinality: "many-to-one",
          embedding: "books with authors",
          relationship:
            "books_author_id_fkey using books(author_id) and authors(id)",
        },
        {
          cardinality: "many-to-one",
          embedding: "books with authors",
          relationship: "books_editor using books(editor_id) and authors(id)",
        },
      ],
      hint:
        "Try changing 'authors' to one of the following: 'authors!books_author_id_fkey', 'authors!books_editor'. Find the desired relationship in the 'details' key.",
    });
  });

  it("without a relationship is refused with the schema's name", async () => {
    const { status, answer } = await api.asServer(
      "/rest/v1/authors?select=tags(name)",
    );
    assert.equal(status, 400);
    assert.deepEqual(answer, {
      code: "PGRST200",
      message:
        "Could not find a relationship between 'authors' and 'tags' in the schema cache",
      details:
        "Searched for a foreign key relationship between 'authors' and 'tags' in the schema 'public', but no matches were found.",
      hint: null,
    });
  });
});
