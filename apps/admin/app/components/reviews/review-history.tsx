import type { StaffReviewOutput } from "@worth/contracts";
import { Item, ItemList, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type Version = StaffReviewOutput["history"][number];

/** Every version that was sent, and what was decided about it. */
export function ReviewHistory({ history }: { history: Version[] }) {
  const t = useAdminText();
  return (
    <Section title={t("reviews:staff.history")}>
      <ItemList>
        {history.map((version) => (
          <Submitted key={version.version} version={version} />
        ))}
      </ItemList>
    </Section>
  );
}

function Submitted({
  version: { version, stars, submittedAt, title, body, ...decision },
}: {
  version: Version;
}) {
  const t = useAdminText();
  const { date } = useFormat();
  const { outcome, reason, decidedAt } = decision;
  const decided = t(`reviews:staff.decided.${outcome ?? "waiting"}`, {
    date: decidedAt === null ? "" : date(decidedAt),
    reason: reason === null ? "" : t(`reviews:reason.${reason}`),
  });
  return (
    <Item
      title={t("reviews:staff.version", {
        version,
        stars: t("reviews:stars", { count: stars }),
        date: date(submittedAt),
      })}
      end={decided}
      detail={title}
    >
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">{body}</p>
    </Item>
  );
}
