import type { MentionRowOutput } from "@worth/contracts";
import { DateText, NameAndDetail, Tag, TextLink, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** The columns of the list of mentions. */
export function useMentionColumns(): TableColumn<MentionRowOutput>[] {
  const t = useAdminText();
  const { number } = useFormat();
  return [
    {
      key: "what",
      header: t("mentions:staff.column.what"),
      rowHeader: true,
      width: "wide",
      cell: ({ id, title, url, kind, channel }) => {
        const where = t("mentions:staff.where", {
          kind: t(`mentions:kind.${kind}`),
          channel: t(`mentions:channel.${channel}`),
        });
        const name = title || url || where;
        return (
          <NameAndDetail
            name={
              <TextLink to={`/mentions/${id}`}>
                <span className="[overflow-wrap:anywhere]">{name}</span>
              </TextLink>
            }
            detail={name === where ? undefined : where}
          />
        );
      },
    },
    {
      key: "who",
      header: t("mentions:staff.column.who"),
      cell: ({ customer }) => <TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>,
    },
    {
      key: "sign",
      header: t("mentions:staff.column.sign"),
      cell: ({ sentiment, proposedSentiment }) => <SignTag {...{ sentiment, proposedSentiment }} />,
    },
    {
      key: "reach",
      header: t("mentions:staff.column.reach"),
      numeric: true,
      cell: ({ touchCount }) => number(touchCount),
    },
    {
      key: "at",
      header: t("mentions:staff.column.at"),
      width: "nowrap",
      cell: ({ saidAt }) => <DateText at={saidAt} style="short" />,
    },
  ];
}

const tones = { promoter: "accent", passive: "neutral", detractor: "warn" } as const;

/** What a person decided; else what is proposed, and by whom. */
export function SignTag({
  sentiment,
  proposedSentiment,
}: Pick<MentionRowOutput, "sentiment" | "proposedSentiment">) {
  const t = useAdminText();
  if (sentiment) return <Tag tone={tones[sentiment]}>{t(`mentions:sign.${sentiment}`)}</Tag>;
  return proposedSentiment
    ? t("mentions:staff.proposed", { sign: t(`mentions:sign.${proposedSentiment}`) })
    : t("mentions:staff.undecided");
}
