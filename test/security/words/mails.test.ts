import { composeMail } from "@worth/mail";
import type { Mail } from "@worth/domain";
import { describe, expect, test } from "vitest";
import { payloads } from "../payloads.ts";

const link = "https://club.example/somewhere";
const offLink = "https://club.example/unsubscribe/abc";
const code = "123456";

/** What fills a template, also one that shares its mail with another. */
type DataOf<Template, One = Mail> = One extends { template: infer Own; data: infer Data }
  ? Template extends Own
    ? Data
    : never
  : never;

/** Every mail with the same words wherever it says something; a new template is missing here until it has its row. */
const mailsSaying = (words: string): { [Template in Mail["template"]]: DataOf<Template> } => {
  const programme = { programmeName: words, link };
  const product = { ...programme, productName: words };
  const group = { ...programme, groupName: words };
  return {
    member_sign_in: { ...programme, code },
    member_unknown: programme,
    staff_sign_in: { ...programme, code },
    staff_unknown: { programmeName: words },
    staff_invited: { ...programme, name: words },
    points_expiring: { ...programme, points: 10, day: "2026-12-04" },
    tier_ending: { ...programme, tierName: words, day: "2026-12-04" },
    review_published: { ...product, disclosures: ["incentive"] },
    review_rejected: { ...product, reason: "advertising" },
    review_request: { ...product, siteName: words, hasIncentive: true, offLink },
    review_reminder: { ...product, siteName: words, hasIncentive: true, offLink },
    idea_moved: { ...programme, ideaTitle: words, statusName: words, note: words },
    answer_request: { ...product, question: words, offLink },
    ideas_shipped: { ...programme, ideaTitles: [words, words], entryTitle: words },
    beta_place: group,
    beta_outcome: group,
    beta_invited: { ...group, offLink },
    beta_asked: { ...group, offLink },
  };
};

const templates = Object.keys(mailsSaying("")) as Mail["template"][];

/** The different tags of a mail; how much room its preview fills up depends on the length of its words. */
const tagsOf = (html: string): string[] =>
  [...new Set(Array.from(html.matchAll(/<[^>]*>/g), ([tag]) => tag.replaceAll(/"[^"]*"/g, '""')))]
    .filter((tag) => !/^<\/?div>$/.test(tag))
    .toSorted();

describe.each(templates)("the mail %s", (template) => {
  const compose = (words: string) =>
    composeMail({ template, to: "mary@example.com", data: mailsSaying(words)[template] } as Mail, "en");

  test("says every payload as text, and its subject stays one line", async () => {
    const { html, subject } = await compose(payloads.join(" "));
    expect(tagsOf(html)).toEqual(tagsOf((await compose("Plain words")).html));
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test("has no line of its head from what somebody typed", async () => {
    const { subject, headers } = await compose("Hello\r\nBcc: everybody@example.com");
    expect(subject).not.toMatch(/[\r\n]/);
    expect(JSON.stringify(headers)).not.toContain("Bcc");
  });
});
