import { expect, test } from "vitest";
import { readCells, UnclosedQuoteError, type Line } from "./read-cells.ts";

type Delimiter = Parameters<typeof readCells>[1];

async function read(text: string, delimiter: Delimiter): Promise<[number, ...string[]][]> {
  const lines: Line[] = [];
  for await (const line of readCells(Buffer.from(text), delimiter)) lines.push(line);
  return lines.map(({ lineNumber, cells }) => [lineNumber, ...cells]);
}

test("quotes keep delimiters, quotes and line breaks, and the line is where the row begins", async () => {
  const text = 'a,b\r\n1,"x, ""y""\nz"\r\n\r\n , \r\n5, "six" \n7,8" pipe';
  expect(await read(text, "comma")).toEqual([
    [1, "a", "b"],
    [2, "1", 'x, "y"\nz'],
    [6, "5", "six"],
    [7, "7", '8" pipe'],
  ]);
});

test("every kind of line end ends a row", async () => {
  expect(await read("1;2\r\n3;4\n5;6\r7;8", "semicolon")).toEqual([
    [1, "1", "2"],
    [2, "3", "4"],
    [3, "5", "6"],
    [4, "7", "8"],
  ]);
});

test("between tabs cells may be empty", async () => {
  expect(await read("1\t\t3\n\t2\t", "tab")).toEqual([
    [1, "1", "", "3"],
    [2, "", "2", ""],
  ]);
});

test("any run of whitespace separates, also at the beginning of a line", async () => {
  expect(await read(' 00004 0001\t 19970101  2   29.33\r\n "a b" 1\r\n', "whitespace")).toEqual([
    [1, "00004", "0001", "19970101", "2", "29.33"],
    [2, "a b", "1"],
  ]);
});

test("a file of any length is read whole, through characters that two slices share", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => `${row},€ü`);
  const lines = await read(rows.join("\n"), "comma");
  expect(lines).toHaveLength(rows.length);
  expect(lines.every(([lineNumber, row, text]) => lineNumber === Number(row) + 1 && text === "€ü")).toBe(
    true,
  );
});

test("a quotation mark that is never closed ends the file where it opens", async () => {
  const lines: Line[] = [];
  const readAll = async () => {
    for await (const line of readCells(Buffer.from('1,2\n3,"4\n5,6\n'), "comma")) lines.push(line);
  };
  await expect(readAll()).rejects.toThrow(new UnclosedQuoteError(2));
  expect(lines).toEqual([{ lineNumber: 1, cells: ["1", "2"] }]);
});

test("a missing quotation mark does not swallow a long file before it is noticed", async () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => (row === 9 ? `9,"nine` : `${row},row`));
  await expect(read(rows.join("\n"), "comma")).rejects.toThrow(new UnclosedQuoteError(10));
});
