import { expect, test } from "../product/journey.ts";

test("an unknown code is refused at entry, and nothing typed is lost", async ({ page, product }) => {
  await page.goto(`${product.portal}/join`);
  await page.getByRole("textbox", { name: "Your name" }).fill("Sam Reed");
  await page.getByRole("textbox", { name: "E-mail address" }).fill("sam.reed@example.com");
  await page.getByRole("textbox", { name: "Code from a friend" }).fill("nobody-22222222");
  await page.getByRole("checkbox", { name: "I agree to the terms" }).check();
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Code from a friend: Nobody has this code");
  await expect(page.getByRole("textbox", { name: "Your name" })).toHaveValue("Sam Reed");
  await expect(page.getByRole("textbox", { name: "E-mail address" })).toHaveValue("sam.reed@example.com");
});

test("a link with an unknown code says so and leads on to joining without one", async ({ page, product }) => {
  const answer = await page.goto(`${product.portal}/r/nobody-22222222`);
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "Join without a code" }).click();
  await expect(page).toHaveURL(`${product.portal}/join`);
});

test("a sign-in link waits for a press, works once, and then says so", async ({ page, product, request }) => {
  await page.goto(`${product.portal}/sign-in`);
  await page.getByRole("textbox", { name: "E-mail address" }).fill("mary@example.com");
  const asked = new Date();
  await page.getByRole("button", { name: "Send me a link" }).click();
  let link = "";
  await expect
    .poll(async () => {
      const answer = await request.get(`${product.inbox}/_control/messages?to=mary@example.com`);
      const mails = (await answer.json()) as { createdAt: string; links: string[] }[];
      link =
        mails
          .find(({ createdAt }) => new Date(createdAt) >= asked)
          ?.links.find((one) => one.includes("confirm")) ?? "";
      return link;
    })
    .not.toBe("");
  await request.get(link);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in to Trailhead Club" }).click();
  await expect(page).toHaveURL(`${product.portal}/home`);

  await page.context().clearCookies();
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in to Trailhead Club" }).click();
  await expect(page.getByText("That link or code does not work")).toBeVisible();
});

test("known and unknown addresses are answered alike", async ({ page, product }) => {
  const answers: string[] = [];
  for (const email of ["mary@example.com", "stranger@example.com"]) {
    await page.goto(`${product.portal}/sign-in`);
    await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your mail");
    answers.push((await page.getByRole("main").innerText()).replace(email, "ADDRESS"));
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a page of members asks strangers to sign in and brings them back", async ({
  page,
  product,
  signIn,
}) => {
  await page.goto(`${product.portal}/refer`);
  await expect(page).toHaveURL(`${product.portal}/sign-in?next=%2Frefer`);
  await signIn(page, "portal", "mary@example.com");
  await page.goto(`${product.portal}/settings`);
  await expect(page.getByText("this one")).toBeVisible();
  await expect(page.getByText(/You have been a member since \w+/u)).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`${how} JavaScript somebody who joins says how they heard of us, and staff are asked whom they meant`, async ({
    browser,
    product,
    signIn,
    readCode,
  }) => {
    const words = `The ridge podcast, ${how} scripts`;
    const email = `${how}.scripts@example.com`;
    const phone = { viewport: { width: 360, height: 780 }, javaScriptEnabled };
    const stranger = await (await browser.newContext(phone)).newPage();
    await stranger.goto(`${product.portal}/join`);
    await stranger.getByRole("textbox", { name: "Your name" }).fill("Ada Frost");
    await stranger.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await stranger.getByRole("textbox", { name: "How did you hear about us?" }).fill(words);
    const asked = new Date();
    await stranger.getByRole("button", { name: "Join", exact: true }).click();
    await expect(stranger.getByRole("alert").first()).toBeVisible();
    await expect(stranger.getByRole("textbox", { name: "How did you hear about us?" })).toHaveValue(words);
    await stranger.getByRole("checkbox", { name: "I agree to the terms" }).check();
    await stranger.getByRole("button", { name: "Join", exact: true }).click();
    await stranger.getByRole("textbox", { name: "Six-digit code" }).fill(await readCode(email, asked));
    await stranger.getByRole("button", { name: "Continue" }).click();
    await expect(stranger).toHaveURL(`${product.portal}/home`);
    const staff = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await signIn(staff, "admin", "reviewer@example.com");
    await staff.goto(`${product.admin}/mentions/heard`);
    await expect(staff.getByText(`“${words}”`)).toBeVisible();
  });
}
