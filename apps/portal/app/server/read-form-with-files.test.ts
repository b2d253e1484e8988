import { AppError, largestPhotoBytes } from "@worth/contracts";
import { expect, test } from "vitest";
import { cutParts } from "./cut-parts.ts";
import { readFormWithFiles } from "./read-form-with-files.ts";

const address = "https://club.example/reviews/new";

/** A form as a page sends it: texts, files of so many bytes, and the button that was pressed after them. */
function formOf(texts: Record<string, string>, sizes: readonly number[]): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.append(name, text);
  for (const size of sizes) form.append("photos", new File([new Uint8Array(size).fill(65)], "photo.jpg"));
  form.append("intent", "submit");
  return form;
}

/** What became of a form: the sizes of the files that were looked at, its texts, and what was said. */
async function read(body: BodyInit, headers: Record<string, string> = {}) {
  const sizes: number[] = [];
  const { texts, broken, refusal } = await readFormWithFiles(
    new Request(address, { method: "POST", body, headers }),
    {
      field: "photos",
      mostFiles: 5,
      full: "photos_full",
      add: async ({ length }) => {
        sizes.push(length);
        if (length > largestPhotoBytes) throw new AppError("photo_too_large", { field: "photos" });
        return Promise.resolve();
      },
    },
  );
  const kept = Object.fromEntries(await texts.formData());
  return { sizes, kept, broken: broken?.code ?? null, refusal: refusal?.code ?? null };
}

test("of eleven files the first five are kept, the others are refused, and every text is there", async () => {
  expect(
    await read(
      formOf(
        { body: "It held." },
        Array.from({ length: 11 }, () => 10),
      ),
    ),
  ).toEqual({
    sizes: [10, 10, 10, 10, 10],
    kept: { body: "It held.", intent: "submit" },
    broken: null,
    refusal: "photos_full",
  });
});

test("a file that is far too large is refused by itself, read hardly further than one may be, and all after it is read", async () => {
  const { sizes, ...answer } = await read(formOf({ body: "It held." }, [3 * largestPhotoBytes, 10]));
  expect(sizes[0]).toBeGreaterThan(largestPhotoBytes);
  expect(sizes[0]).toBeLessThan(largestPhotoBytes + 10_000);
  expect(sizes[1]).toBe(10);
  expect(answer).toEqual({
    kept: { body: "It held.", intent: "submit" },
    broken: null,
    refusal: "photo_too_large",
  });
});

test("the largest photo there may be arrives whole", async () => {
  expect(await read(formOf({}, [largestPhotoBytes]))).toMatchObject({
    sizes: [largestPhotoBytes],
    refusal: null,
  });
});

test("a test with twenty questions and twenty ticked tasks arrives with all of them", async () => {
  const names = Array.from({ length: 20 }, (_, index) => [`answer-${index}`, `task-${index}`]).flat();
  const texts = Object.fromEntries(names.map((name) => [name, "on"]));
  expect(await read(formOf({ ...texts, body: "" }, [10, 10, 10]))).toMatchObject({
    kept: { ...texts, body: "", intent: "submit" },
    broken: null,
    refusal: null,
  });
});

test("a form that ends in the middle is called broken, and none of its texts counts", async () => {
  const whole = new Request(address, { method: "POST", body: formOf({ body: "It held." }, [100]) });
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const type = whole.headers.get("content-type") ?? "";
  expect(await read(bytes.slice(0, -60), { "content-type": type })).toMatchObject({
    kept: {},
    broken: "form_broken",
  });
});

test("parts are told apart wherever the stream breaks, byte for byte", async () => {
  const body = "--edge\r\na\r\n\r\n12345678\r\n--edge\r\nb\r\n\r\n12\r\n--ed\r\n--edge--\r\n";
  for (const size of [1, 2, 3, 5, 7, 11, 100]) {
    const stream = new ReadableStream<Uint8Array>({
      start(to) {
        for (let at = 0; at < body.length; at += size)
          to.enqueue(new TextEncoder().encode(body.slice(at, at + size)));
        to.close();
      },
    });
    const cut = stream.pipeThrough(cutParts("edge", 15));
    expect(await new Response(cut).text()).toBe(
      "--edge\r\na\r\n\r\n12\r\n--edge\r\nb\r\n\r\n12\r\n--ed\r\n--edge--\r\n",
    );
  }
});
