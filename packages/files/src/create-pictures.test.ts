import sharp from "sharp";
import { expect, test } from "vitest";
import { createPictures } from "./create-pictures.ts";

const pictures = createPictures();
const redraw = (content: Uint8Array<ArrayBuffer>) => pictures.redraw(content);
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a63" } });

const bytes = (buffer: Buffer) => new Uint8Array(buffer);

test("a photo loses where it was taken and everything else its camera wrote", async () => {
  const taken = await photo(40, 30)
    .withExif({
      IFD0: { Make: "A camera", Copyright: "Somebody" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "47/1 22/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "8/1 32/1 0/1",
      },
    })
    .jpeg()
    .toBuffer();
  expect(taken.toString("latin1")).toContain("A camera");
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  const kept = await redraw(bytes(taken));
  if (!kept) throw new Error("The photo was not taken.");
  const found = await sharp(kept.content).metadata();
  expect(found).toMatchObject({ format: "webp", width: 40, height: 30 });
  expect([found.exif, found.xmp, found.iptc, found.icc]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(Buffer.from(kept.content).toString("latin1")).not.toContain("A camera");
});

test("a photo taken sideways stands upright, and a large one becomes smaller", async () => {
  const sideways = await photo(40, 30)
    .withExif({ IFD0: { Orientation: "6" } })
    .jpeg()
    .toBuffer();
  const turned = await sharp(sideways).metadata();
  const kept = await redraw(bytes(sideways));
  expect([kept?.width, kept?.height]).toEqual(turned.orientation === 6 ? [30, 40] : [40, 30]);
  const large = await photo(3200, 800).png().toBuffer();
  expect(await redraw(bytes(large))).toMatchObject({ width: 1600, height: 400 });
});

test("what is no picture is refused, whatever it is called", async () => {
  const texts = [
    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "GIF89a<script>alert(1)</script>",
    "%PDF-1.7",
    "not a picture",
    "",
  ];
  for (const text of texts) expect(await redraw(new Uint8Array(Buffer.from(text)))).toBeNull();
});

test("a picture that claims more pixels than a camera has is refused", async () => {
  const claimed = await photo(8000, 8000).png().toBuffer();
  expect(await redraw(bytes(claimed))).toBeNull();
});
