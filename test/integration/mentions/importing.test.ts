import { importMentions, listMentions } from "@worth/domain";
import { expect, test } from "vitest";
import { openMentions } from "./mention-scene.ts";

const header = "email;kind;channel;date;link;audience;note";
const fileOf = (...lines: string[]) => new TextEncoder().encode([header, ...lines].join("\r\n"));

test("a file of mentions is brought in whole, and each of them waits for a person", async () => {
  const { database, deps, staff } = await openMentions();
  const content = fileOf(
    "Mary@Example.com;Blog;blog;2024-05-01;https://blog.example/boots;1200;",
    'otto@example.com;talk;event;2024-06-02;;;"A talk; in Oslo"',
  );
  expect(await importMentions(deps, staff, { content, skipBadRows: false })).toEqual({
    addedCount: 2,
    problems: [],
  });
  expect(await listMentions(deps, staff, { state: "waiting", page: 1 })).toMatchObject({ total: 2 });
  expect(await database.queueItem.count({ where: { kind: "proof" } })).toBe(2);
  const again = await importMentions(deps, staff, { content, skipBadRows: true });
  expect(again.problems).toMatchObject([{ lineNumber: 2, column: "link", problem: "known_link" }]);
});

test("one bad row keeps all of them out, unless staff leave the bad ones out; each is told with its line", async () => {
  const { deps, staff } = await openMentions();
  const content = fileOf(
    "mary@example.com;post;x;2024-05-01;https://a.example/1;;",
    "who@example.com;post;x;2024-05-01;https://a.example/2;;",
    "mary@example.com;post;x;2999-01-01;http://www.a.example/1/;;",
    "mary@example.com;shout;x;2024-05-01;https://a.example/4;;",
    "mary@example.com;post;x;2024-05-01;;;",
  );
  const { addedCount, problems } = await importMentions(deps, staff, { content, skipBadRows: false });
  expect(addedCount).toBe(0);
  expect(problems.map(({ lineNumber, problem }) => [lineNumber, problem])).toEqual([
    [3, "unknown_customer"],
    [4, "future_date"],
    [4, "link_twice"],
    [5, "bad_kind"],
    [6, "bad_link"],
  ]);
  expect((await importMentions(deps, staff, { content, skipBadRows: true })).addedCount).toBe(1);
});

test("something that is no such file is refused whole", async () => {
  const { deps, staff } = await openMentions();
  const bring = (text: string) =>
    importMentions(deps, staff, { content: new TextEncoder().encode(text), skipBadRows: true });
  for (const text of ["", "name;colour\nx;y", `${header}\n"never closed`])
    await expect(bring(text)).rejects.toMatchObject({ code: "import_unreadable" });
  const row = "\nmary@example.com;talk;event;2024-05-01;;;";
  await expect(bring(header + row.repeat(501))).rejects.toMatchObject({ code: "mentions_too_many" });
});
