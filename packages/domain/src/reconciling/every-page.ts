import type { BookPage } from "../ports/books.ts";

/** The items of a list of the provider's, page by page. */
export async function* everyPage<Item>(
  read: (after: string | null) => Promise<BookPage<Item>>,
): AsyncGenerator<Item[]> {
  let after: string | null = null;
  do {
    const page: BookPage<Item> = await read(after);
    yield page.items;
    after = page.next;
  } while (after !== null);
}
