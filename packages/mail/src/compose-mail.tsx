import { render, toPlainText } from "@react-email/render";
import type { Mail } from "@worth/domain";
import { createMessages, type Locale } from "@worth/messages";
import { NoticeMail, type NoticeMailProps } from "./templates/notice-mail.tsx";

export type ComposedMail = { to: string; subject: string; html: string; text: string };

/** A mail's words in one language, as HTML and as plain text. */
export async function composeMail(mail: Mail, locale: Locale): Promise<ComposedMail> {
  const t = createMessages(locale).getFixedT(locale, "mail");
  const { template, data, to } = mail;
  const words = {
    programmeName: data.programmeName,
    name: "name" in data ? data.name : "",
    productName: "productName" in data ? data.productName : "",
    reason: "reason" in data ? t(`review_reason.${data.reason}`) : "",
    tierName: "tierName" in data ? data.tierName : "",
    points: "points" in data ? data.points.toLocaleString(locale) : "",
    day: "day" in data ? longDay(data.day, locale) : "",
  };
  const props: NoticeMailProps = {
    language: locale,
    heading: t(`${template}.heading`, words),
    text: t(`${template}.text`, words),
    footer: t(`${template}.footer`, words),
    ...(template !== "staff_unknown" && {
      button: { label: t(`${template}.button`, words), href: data.link },
    }),
    ...(hasCode(mail) && { code: { label: t(`${mail.template}.code`), value: mail.data.code } }),
  };
  const html = await render(<NoticeMail {...props} />);
  return { to, subject: t(`${template}.subject`, words), html, text: toPlainText(html) };
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
