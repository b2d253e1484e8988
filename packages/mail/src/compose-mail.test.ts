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

const offLink = "https://club.example/unsubscribe/abc";
const asked = { programmeName: "Club", productName: "Trail Shoe", link: "https://club.example/reviews/new" };

test("a request promises something only where a reward is promised, and never for a site that forbids it", async () => {
  const compose = (siteName: string | null, hasIncentive: boolean) =>
    composeMail(
      {
        template: "review_request",
        to: "m@example.com",
        data: { ...asked, offLink, siteName, hasIncentive },
      },
      "en",
    );
  expect((await compose(null, true)).text).toContain("A reward is promised for any review");
  const forbidding = await compose("Fair Reviews", false);
  expect(forbidding.text).toContain("Write a review on Fair Reviews");
  expect(`${forbidding.html} ${forbidding.text}`).not.toMatch(/reward|point|credit|thank-you/i);
});

test("the mail about a published review says what stands beside it", async () => {
  const compose = (disclosures: ("incentive" | "employee")[]) =>
    composeMail({ template: "review_published", to: "m@example.com", data: { ...asked, disclosures } }, "en");
  expect((await compose(["incentive", "employee"])).text).toContain(
    "Beside it stands: Promised a reward for any review; Works for us.",
  );
  expect((await compose([])).text).not.toContain("Beside it stands");
});

test("a mail that asks has a way out in its text and for mail programs, and news has none", async () => {
  const data = { programmeName: "Club", groupName: "Pioneers", link: "https://club.example/beta/bgr_1" };
  const to = "m@example.com";
  const ask = await composeMail({ template: "beta_invited", to, data: { ...data, offLink } }, "en");
  expect(ask.html).toContain(`href="${offLink}"`);
  expect(ask.text).toContain(offLink);
  expect(ask.headers).toEqual({
    "List-Unsubscribe": `<${offLink}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  const news = await composeMail({ template: "beta_place", to, data }, "en");
  expect(news.headers).toEqual({});
  expect(news.html).not.toContain("unsubscribe");
});
