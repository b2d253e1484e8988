import { payloads } from "../../security/payloads.ts";
import { expect, test } from "../product/journey.ts";

test("whoever teaches a machine reads what it can ask, on a phone and without JavaScript", async ({
  browser,
  page,
  product,
  expectFitsWidths,
}) => {
  await page.goto(`${product.portal}/api/docs`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The interface for machines");
  await expectFitsWidths(page, [360, 768, 1280]);
  const screen = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await screen.goto(`${product.portal}/api/docs`);
  for (const path of ["mentions", "reference-calls", "heard", "tickets", "customers/{customerId}/value"])
    await expect(screen.getByText(`/api/v1/${path}`).first()).toBeVisible();
  await screen.getByRole("link", { name: "Open the description (OpenAPI 3.1)" }).click();
  await expect(screen).toHaveURL(/openapi\.json$/);
});

test("the changelog is a feed that the page names, and what staff write into it stays text", async ({
  browser,
  page,
  product,
  signIn,
}) => {
  test.slow();
  const staff = await (await browser.newContext()).newPage();
  await signIn(staff, "admin", "owner@example.com");
  await staff.goto(`${product.admin}/changelog/new`);
  const title = `Feed </title><script>document.title='ran'</script> & ]]>`;
  const body = payloads.join("\n").slice(0, 4_000);
  await staff.getByRole("textbox", { name: "Title" }).fill(title);
  await staff.getByRole("textbox", { name: "What is new" }).fill(body);
  await staff.getByRole("button", { name: "Save the draft" }).click();
  await staff.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(staff.getByText("Published.")).toBeVisible();
  await page.goto(`${product.portal}/changelog`);
  const feedUrl = await page
    .locator('link[rel="alternate"][type="application/atom+xml"]')
    .getAttribute("href");
  const feed = await page.evaluate(async (url) => {
    const answer = await fetch(url);
    const document = new DOMParser().parseFromString(await answer.text(), "application/xml");
    const textOf = (entry: Element, name: string) => entry.querySelector(name)?.textContent ?? "";
    return {
      type: answer.headers.get("content-type"),
      names: [
        ...new Set(Array.from(document.querySelectorAll("*"), (element) => element.localName)),
      ].toSorted(),
      entries: Array.from(document.querySelectorAll("entry"), (entry) => ({
        title: textOf(entry, "title"),
        content: textOf(entry, "content"),
      })),
    };
  }, feedUrl ?? "");
  expect(feed.type).toBe("application/atom+xml; charset=utf-8");
  expect(feed.names).toEqual(
    "author content entry feed id link name published title updated".split(" ").toSorted(),
  );
  expect(feed.entries.find((entry) => entry.title === title)?.content.trim()).toBe(body.trim());
  await staff.getByRole("button", { name: "Withdraw the entry" }).click();
  await expect(staff.getByText("Withdrawn.")).toBeVisible();
  expect(await (await page.request.get(`${product.portal}${feedUrl}`)).text()).not.toContain(
    "Feed &lt;/title",
  );
});
