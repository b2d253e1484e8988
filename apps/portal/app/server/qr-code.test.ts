import { expect, test } from "vitest";
import { drawQrCode } from "./qr-code.ts";

const link = "https://club.example/r/mary-4k2pw7xq";
/** A finder pattern's side, and the white around the code, in modules. */
const [finder, quietZone] = [7, 4];

test("a QR code has its three finder patterns, and white around it", () => {
  const svg = drawQrCode(link);
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const drawn = new Set(svg.match(/M\d+ \d+h1/g));
  const far = size - quietZone - finder;
  const corners = [
    [quietZone, quietZone],
    [far, quietZone],
    [quietZone, far],
  ] as const;
  for (const [column, row] of corners) {
    for (let step = 0; step < finder; step += 1) {
      expect(drawn).toContain(`M${column + step} ${row}h1`);
      expect(drawn).toContain(`M${column} ${row + step}h1`);
    }
  }
  expect([...drawn].filter((module) => /^M[0-3] /.test(module))).toEqual([]);
});

test("another link is another picture", () => {
  expect(drawQrCode(link)).not.toBe(drawQrCode(`${link}x`));
});
