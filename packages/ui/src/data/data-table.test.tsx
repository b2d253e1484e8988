import { expect, test } from "vitest";
import { renderMarkup } from "../render-markup.tsx";
import { DataTable, type DataTableProps } from "./data-table.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { Pagination } from "./pagination.tsx";
import { SearchForm } from "./search-form.tsx";

type Row = { id: string; name: string; value: number };

const table: DataTableProps<Row> = {
  caption: "Customers",
  rows: [{ id: "cus_1", name: "Mary", value: 9410 }],
  rowKey: (row) => row.id,
  columns: [
    { key: "name", header: "Who", rowHeader: true, sortKey: "name", cell: (row) => row.name },
    { key: "value", header: "Value", numeric: true, sortKey: "value", cell: (row) => row.value },
  ],
};

/** Where the link with this text leads. */
function linkTo(markup: string, text: string): string | undefined {
  const link = [...markup.matchAll(/<a ([^>]*)>(.*?)<\/a>/g)].find(([, , content]) =>
    content?.startsWith(text),
  );
  return /href="([^"]*)"/.exec(link?.[1] ?? "")?.[1]?.replaceAll("&amp;", "&");
}

test("a column header changes the order, keeps every filter and leaves the page", () => {
  const markup = renderMarkup(<DataTable {...table} />, "/customers?filter=members&page=3&q=a%26b");
  expect(linkTo(markup, "Who")).toBe("/customers?filter=members&q=a%26b&sort=name");
  expect(linkTo(markup, "Value")).toBe("/customers?filter=members&q=a%26b&sort=-value");
});

test("the sorted column says its order and its link turns it round", () => {
  const markup = renderMarkup(<DataTable {...table} />, "/customers?sort=-value");
  expect(markup).toMatch(/<th scope="col" aria-sort="descending"[^>]*><a[^>]*>Value/);
  expect(markup.match(/aria-sort/g)).toHaveLength(1);
  expect(linkTo(markup, "Value")).toBe("/customers?sort=value");
});

test("without an order in the URL the default one is shown", () => {
  const markup = renderMarkup(<DataTable {...table} defaultSort={{ key: "name", direction: "ascending" }} />);
  expect(markup).toMatch(/aria-sort="ascending"[^>]*><a[^>]*>Who/);
});

test("a table has a caption, and the cell that names the row is its header", () => {
  const markup = renderMarkup(<DataTable {...table} />);
  expect(markup).toMatch(/<caption[^>]*>Customers<\/caption>/);
  expect(markup).toMatch(/<th scope="row"[^>]*>Mary<\/th>/);
});

test("a table without rows shows what to do instead", () => {
  expect(renderMarkup(<DataTable {...table} rows={[]} empty={<p>Import customers</p>} />)).toBe(
    "<p>Import customers</p>",
  );
});

test("a row is ticked for the form that acts on it, by name", () => {
  const selection = { form: "bulk", name: "customerId", label: (row: Row) => row.name };
  expect(renderMarkup(<DataTable {...table} selection={selection} />)).toMatch(
    /<input type="checkbox" form="bulk" aria-label="Select Mary"[^>]* name="customerId" value="cus_1"/,
  );
});

test("a filter keeps the order, leaves the page and marks the one in force", () => {
  const chips = [
    { value: "", label: "Everyone", count: 12 },
    { value: "thank", label: "Thank", count: 4 },
  ];
  const markup = renderMarkup(
    <FilterChips label="Which" param="show" chips={chips} />,
    "/?show=thank&sort=-value&page=2",
  );
  expect(linkTo(markup, "Everyone")).toBe("/?sort=-value");
  expect(markup).toMatch(/<a (?=[^>]*aria-current="true")[^>]*>Thank/);
  expect(markup.match(/aria-current/g)).toHaveLength(1);
});

test("pages keep order and filters, and the first page needs no parameter", () => {
  const markup = renderMarkup(<Pagination page={2} pageSize={25} totalCount={60} />, "/?page=2&sort=name");
  expect(markup).toContain("26 to 50 of 60");
  expect(linkTo(markup, "1")).toBe("/?sort=name");
  expect(linkTo(markup, "3")).toBe("/?page=3&sort=name");
  expect(renderMarkup(<Pagination page={1} pageSize={25} totalCount={25} />)).toBe("");
});

test("a search keeps the filters of its page and starts on the first page", () => {
  const markup = renderMarkup(
    <SearchForm label="Search customers" />,
    "/customers?filter=members&page=4&q=mary",
  );
  expect(markup).toContain('<input type="hidden" name="filter" value="members"/>');
  expect(markup).not.toContain('name="page"');
  expect(markup).toMatch(/<input type="search"[^>]* value="mary"/);
});
