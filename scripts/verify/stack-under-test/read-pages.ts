/** Reads page after page, each with the parameter that the one before names, until there is no next one. */
export async function readPages<
  Page extends { readonly nextCursor: string | null },
>(read: (after: string) => Promise<Page>): Promise<readonly Page[]> {
  const pages = [await read("")];
  for (
    let cursor = pages[0]?.nextCursor;
    cursor;
    cursor = pages.at(-1)?.nextCursor
  ) pages.push(await read(`&cursor=${cursor}`));
  return pages;
}
