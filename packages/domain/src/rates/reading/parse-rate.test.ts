import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRate } from "./parse-rate.ts";

const read = (rate: string) => ({ kind: "read", rate });
const refused = (reason: string) => ({ kind: "refused", reason });

test("a point and a comma are both a decimal mark, and no digit is lost", () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(digits, digits, fc.constantFrom(".", ","), (whole, decimals, mark) => {
      const [before, after] = [`1${whole.join("")}`, `${decimals.join("")}7`];
      expect(parseRate(`${before}${mark}${after}`)).toEqual(read(`${before}.${after}`));
    }),
  );
});

test("the same rate is written one way, however it was typed", () => {
  for (const typed of ["1.08", "1,08", " 01.0800 ", "+1.08", "1.080000000000000"])
    expect(parseRate(typed)).toEqual(read("1.08"));
  expect(parseRate(".5")).toEqual(read("0.5"));
  expect(parseRate("150")).toEqual(read("150"));
});

test("what is no rate above zero, or longer than the column, is refused with its reason", () => {
  for (const typed of ["", ".", "one", "1e-5", "1.2.3", "$1", "1/2", "NaN", "1 08"])
    expect(parseRate(typed)).toEqual(refused("bad_rate"));
  for (const typed of ["0", "0,000", "-1.08", "\u22121.08"])
    expect(parseRate(typed)).toEqual(refused("not_above_zero"));
  for (const typed of ["1,234.56", "1.234,56", "15 230,5", "15'230", "1 234"])
    expect(parseRate(typed)).toEqual(refused("grouped_rate"));
  expect(parseRate("0.00000000001")).toEqual(refused("too_many_decimals"));
  expect(parseRate("12345678901")).toEqual(refused("too_large"));
});
