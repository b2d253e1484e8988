import { writeFile } from "node:fs/promises";
import { largestPhotoBytes } from "@worth/contracts";
import { expect, test } from "../product/journey.ts";

/** One grey pixel, in a file of so many bytes. */
const file = (bytes: number) => {
  const pixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const buffer = Buffer.alloc(bytes);
  buffer.write(pixel, "base64");
  return { name: "photo.png", mimeType: "image/png", buffer };
};

for (const { javaScriptEnabled, how } of [
  { javaScriptEnabled: true, how: "with" },
  { javaScriptEnabled: false, how: "without" },
]) {
  test(`${how} JavaScript too many photos, and one of a hundred megabytes, lose nothing that was written`, async ({
    browser,
    page,
    product,
    signIn,
  }) => {
    test.slow();
    await signIn(page, "portal", "mary@example.com");
    const storageState = await page.context().storageState();
    const screen = await (await browser.newContext({ javaScriptEnabled, storageState })).newPage();
    await screen.goto(`${product.portal}/reviews/new`);
    await screen.getByLabel("What do you want to write about?").selectOption({ label: "Guest Kits" });
    await screen.getByRole("button", { name: "Go on" }).click();
    const photos = screen.getByLabel("Photos");
    const body = screen.getByLabel("What you would tell a friend");
    const send = screen.getByRole("button", { name: "Send the review" });
    await body.fill("It carries what it should.");

    await photos.setInputFiles(Array.from({ length: 11 }, () => file(4 * 1024 * 1024)));
    await send.click();
    await expect(screen.getByRole("alert")).toContainText("A review holds five photos");
    await expect(body).toHaveValue("It carries what it should.");

    // Scripts that take a page over write into a field again what stood in it.
    await screen.waitForLoadState("networkidle");
    await body.fill("It carries what it should, and more.");
    const large = test.info().outputPath("photo.png");
    await writeFile(large, Buffer.alloc(12 * largestPhotoBytes));
    await photos.setInputFiles(large);
    await send.click();
    await expect(screen.getByRole("alert")).toContainText("Add a photo of up to 8 MB.");
    await expect(body).toHaveValue("It carries what it should, and more.");
    await screen.context().close();
  });
}
