import { previewDays, type FraudPreviewOutput } from "@worth/contracts";
import { ItemList, Item, Notice, Section, TextLink, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type FraudPreviewProps = { preview: FraudPreviewOutput; isDraft: boolean };

/** What settings would have held, and what each signal would have noticed, with referrals to look at. */
export function FraudPreview({ preview, isDraft }: FraudPreviewProps) {
  const t = useAdminText();
  return (
    <Section title={t("fraud:preview.title", { days: previewDays })} sub={useHeldText(preview)}>
      {isDraft && <Notice>{t("fraud:preview.draft")}</Notice>}
      <ItemList>
        {preview.signals.map((one) => (
          <Item key={one.signal} title={t(`fraud:signal.${one.signal}`)} detail={<Caught caught={one} />} />
        ))}
      </ItemList>
    </Section>
  );
}

function useHeldText({ lookedAtCount, totalCount, heldCount, heldMinor, currency }: FraudPreviewOutput) {
  const t = useAdminText();
  const format = useFormat();
  const lookedAt = format.number(lookedAtCount);
  const held =
    heldCount === 0
      ? t("fraud:preview.none", { lookedAt })
      : t("fraud:preview.held", {
          count: heldCount,
          total: format.number(heldCount),
          lookedAt,
          amount: format.money(heldMinor, currency),
        });
  if (totalCount === lookedAtCount) return held;
  return `${held} ${t("fraud:preview.cut", { total: format.number(totalCount) })}`;
}

function Caught({ caught: { count, sample } }: { caught: FraudPreviewOutput["signals"][number] }) {
  const t = useAdminText();
  const format = useFormat();
  if (count === 0) return <>{t("fraud:preview.nothing")}</>;
  return (
    <>
      {t("fraud:preview.caught", { count, total: format.number(count) })}. {t("fraud:preview.samples")}{" "}
      {sample.map(({ referralId, referrer, referee }, index) => (
        <span key={referralId}>
          {index > 0 && "; "}
          <TextLink to={`/referrals/${referralId}`}>
            {t("fraud:preview.sample", { friend: referee.displayName, referrer: referrer.displayName })}
          </TextLink>
        </span>
      ))}
    </>
  );
}
