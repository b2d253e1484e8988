import { render, toPlainText } from "@react-email/render";
import type { Mail } from "@worth/domain";
import { createMessages, type Locale } from "@worth/messages";
import { NoticeMail, type NoticeMailProps } from "./templates/notice-mail.tsx";

export type ComposedMail = {
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Readonly<Record<string, string>>;
};

/** A mail's words in one language, as HTML and as plain text. */
export async function composeMail(mail: Mail, locale: Locale): Promise<ComposedMail> {
  const t = createMessages(locale).getFixedT(locale, "mail");
  const { template, data, to } = mail;
  const words = {
    programmeName: data.programmeName,
    name: "name" in data ? data.name : "",
    productName: "productName" in data ? data.productName : "",
    siteName: ("siteName" in data && data.siteName) || "",
    reason: "reason" in data ? t(`review_reason.${data.reason}`) : "",
    question: "question" in data ? data.question : "",
    ideaTitle: "ideaTitle" in data ? data.ideaTitle : "",
    ideaTitles:
      "ideaTitles" in data ? data.ideaTitles.map((title) => t("idea_title", { title })).join(", ") : "",
    count: "ideaTitles" in data ? data.ideaTitles.length : 0,
    entryTitle: "entryTitle" in data ? data.entryTitle : "",
    statusName: "statusName" in data ? data.statusName : "",
    groupName: "groupName" in data ? data.groupName : "",
    note: "note" in data ? data.note : "",
    tierName: "tierName" in data ? data.tierName : "",
    points: "points" in data ? data.points.toLocaleString(locale) : "",
    day: "day" in data ? longDay(data.day, locale) : "",
  };
  const props: NoticeMailProps = {
    language: locale,
    heading: t(`${template}.heading`, words),
    text: [t(`${template}.text`, words), ...saidBesides(mail, locale)].join(" "),
    footer: t(`${template}.footer`, words),
    ...(template !== "staff_unknown" && {
      button: {
        label: t(words.siteName ? "review_site.button" : `${template}.button`, words),
        href: data.link,
      },
    }),
    ...("offLink" in data && { off: { label: t("ask_off"), href: data.offLink } }),
    ...(hasCode(mail) && { code: { label: t(`${mail.template}.code`), value: mail.data.code } }),
  };
  const html = await render(<NoticeMail {...props} />);
  const headers = "offLink" in data ? waysOut(data.offLink) : {};
  return { to, subject: onOneLine(t(`${template}.subject`, words)), html, text: toPlainText(html), headers };
}

/** What is above a mail ends where a line ends: words that somebody typed in several lines stand there in one. */
const onOneLine = (words: string): string => words.replaceAll(/\s+/g, " ").trim();

/** What lets a mail program offer the way out itself, with one press and no page in between (RFC 8058). */
const waysOut = (offLink: string) => ({
  "List-Unsubscribe": `<${offLink}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** What a mail about a review says only when it is so: where to write, what is promised, what stands beside it. */
function saidBesides({ data }: Mail, locale: Locale): string[] {
  const messages = createMessages(locale);
  const t = messages.getFixedT(locale, "mail");
  const label = messages.getFixedT(locale, "reviews");
  const said: string[] = [];
  if ("siteName" in data && data.siteName) said.push(t("review_site.text", { siteName: data.siteName }));
  if ("hasIncentive" in data && data.hasIncentive) said.push(t("review_incentive"));
  if ("disclosures" in data && data.disclosures.length > 0) {
    const disclosures = data.disclosures.map((disclosure) => label(`disclosure.${disclosure}`)).join("; ");
    said.push(t("review_beside", { disclosures }));
  }
  return said;
}

/** A calendar day in words. English dates put the day first, as our texts do. */
const longDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(day),
  );

type CodeMail = Extract<Mail, { data: { code: string } }>;

function hasCode(mail: Mail): mail is CodeMail {
  return "code" in mail.data;
}
