import type { MergePreviewOutput } from "@worth/contracts";
import { Section } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What follows if the two are put together, sentence by sentence. */
export function MergeFollows({ preview }: { preview: MergePreviewOutput }) {
  const t = useAdminText();
  const { into, from, referrer, stopped } = preview;
  const name = into.displayName;
  const company = into.company ?? from.company;
  const sentences = [
    t("customers:merge.follow.facts", { name }),
    t("customers:merge.follow.addresses"),
    ...((into.joinedAt ?? from.joinedAt) ? [t("customers:merge.follow.member", { name })] : []),
    ...(company ? [t("customers:merge.follow.company", { company: company.name })] : []),
    referrer
      ? t("customers:merge.follow.referrer", { referrer: referrer.displayName })
      : t("customers:merge.follow.noReferrer"),
    ...stopped.map(({ reason, referrerName, refereeName }) =>
      t(`customers:merge.follow.${reason}`, { referrer: referrerName, referee: refereeName }),
    ),
    t("customers:merge.follow.final"),
  ];
  return (
    <Section title={t("customers:merge.follows")}>
      <ul className="grid max-w-3xl list-disc gap-1 ps-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
