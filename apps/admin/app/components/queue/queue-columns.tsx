import type { QueueItemOutput } from "@worth/contracts";
import { DateText, Money, NameAndDetail, Tag, TextLink, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { DecisionText } from "./decision-text.tsx";
import { ItemWork } from "./item-work.tsx";
import { ageOf } from "./age-of.ts";
import { useItemName } from "./use-item-name.ts";
import { WhyList } from "./why-list.tsx";

type Shown = { currency: string; mayDecide: boolean; now: string; isOpen: boolean };

/** The columns of the queue; with each reason what can be decided, for whoever may. */
export function useQueueColumns({ currency, mayDecide, now, isOpen }: Shown): TableColumn<QueueItemOutput>[] {
  const t = useAdminText();
  return [
    {
      key: "what",
      header: t("queue:column.what"),
      rowHeader: true,
      width: "wide",
      cell: (item) => <What item={item} now={now} />,
    },
    {
      key: "why",
      header: t("queue:column.why"),
      width: "wide",
      cell: (item) => (
        <>
          <WhyList item={item} currency={currency} />
          {isOpen ? (
            mayDecide && <ItemWork item={item} />
          ) : (
            <DecisionText item={item} mayDecide={mayDecide} />
          )}
        </>
      ),
    },
    {
      key: "stake",
      header: isOpen ? t("queue:column.stake") : t("queue:decidedColumn.stake"),
      numeric: true,
      cell: ({ stakeMinor }) => <Money amountMinor={stakeMinor} currency={currency} />,
    },
    {
      key: "age",
      header: isOpen ? t("queue:column.age") : t("queue:decidedColumn.age"),
      width: "nowrap",
      cell: ({ openedAt, decidedAt }) =>
        isOpen ? <Age openedAt={openedAt} now={now} /> : <DateText at={decidedAt ?? openedAt} style="time" />,
    },
  ];
}

/** Whose it is: both sides of a referral and how it came about, or the one customer. */
function What({ item, now }: { item: QueueItemOutput; now: string }) {
  const t = useAdminText();
  const format = useFormat();
  const name = useItemName()(item);
  const { customer, referral, kind } = item;
  const details = referral && [
    t("queue:joined", {
      date: format.date(referral.createdAt, "short"),
      source: t(`staffReferrals:source.${referral.source}`),
    }),
    ...(referral.holdUntil === null
      ? []
      : [
          t(referral.holdUntil > now ? "queue:hold" : "queue:holdOver", {
            date: format.date(referral.holdUntil, "short"),
          }),
        ]),
  ];
  const href = referral ? `/referrals/${referral.id}` : `/customers/${customer.id}`;
  return (
    <>
      <Tag tone={kind === "fraud" ? "warn" : "neutral"}>{t(`queue:kind.${kind}`)}</Tag>
      <NameAndDetail name={<TextLink to={href}>{name}</TextLink>} detail={details?.join(" · ")} />
    </>
  );
}

function Age({ openedAt, now }: { openedAt: string; now: string }) {
  const t = useAdminText();
  const { unit, count } = ageOf(openedAt, now);
  return <>{unit === "now" ? t("queue:waiting.now") : t(`queue:waiting.${unit}`, { count })}</>;
}
