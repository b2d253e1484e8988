import type { Page } from "@playwright/test";

type Joining = {
  portal: string;
  name: string;
  email: string;
  readCode: (email: string, since: Date) => Promise<string>;
};

/** Joins the programme on a page, by its form and the mail that comes. */
export async function joinProgramme(page: Page, { portal, name, email, readCode }: Joining): Promise<void> {
  await page.goto(`${portal}/join`);
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByRole("checkbox", { name: "I agree to the terms" }).check();
  const asked = new Date();
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByRole("textbox", { name: "Six-digit code" }).fill(await readCode(email, asked));
  await page.getByRole("button", { name: "Continue", exact: true }).click();
}
