import { expect, test } from "vitest";
import { composeMail } from "./compose-mail.tsx";

const link = "https://club.example/sign-in/confirm?token=abc";

test("a sign-in mail holds the link and the code, in HTML and in plain text", async () => {
  const data = { programmeName: "Trailhead Club", link, code: "123456" };
  const mail = await composeMail({ template: "member_sign_in", to: "leo@example.com", data }, "en");
  expect(mail.subject).toBe("Your sign-in link for Trailhead Club");
  expect(mail.html).toContain(`href="${link}"`);
  expect(mail.text).toContain(link);
  expect(mail.text).toContain("123456");
});

test("a mail to an address without access offers nothing to press", async () => {
  const mail = await composeMail(
    { template: "staff_unknown", to: "x@example.com", data: { programmeName: "Club" } },
    "en",
  );
  expect(mail.html).not.toContain("href=");
});

test("a name with markup in it is shown as text", async () => {
  const data = { programmeName: "Club", link, name: "<script>alert(1)</script>" };
  const mail = await composeMail({ template: "staff_invited", to: "x@example.com", data }, "en");
  expect(mail.html).not.toContain("<script>");
});

test("a mail about a tier that ends says which, when, and where to see what is missing", async () => {
  const data = {
    programmeName: "Club",
    tierName: "Silver",
    day: "2026-12-04",
    link: "https://club.example/perks",
  };
  const mail = await composeMail({ template: "tier_ending", to: "mary@example.com", data }, "en");
  expect(mail.subject).toBe("Your Silver tier ends on 4 December 2026");
  expect(mail.text).toContain("Nothing changes before 4 December 2026");
  expect(mail.html).toContain(`href="${data.link}"`);
});
