import type { CustomerOutput } from "@worth/contracts";
import { advocacyRoles } from "@worth/scoring";
import { Tag, VisuallyHidden } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { SentimentTag } from "./sentiment-tag.tsx";

/** What a customer is among customers: their group, Wally, WOM, what they think of us, the roles they took. */
export function CustomerTags({
  customer: { group, isWally, isWom, sentiment, roles },
}: {
  customer: CustomerOutput;
}) {
  const t = useAdminText();
  return (
    <>
      {group !== null && (
        <Tag tone="accent">
          {t(`customers:group.${group}`)}
          <Meaning>{t(`customers:groupText.${group}`)}</Meaning>
        </Tag>
      )}
      {isWally && (
        <Tag tone="accent">
          {t("customers:wally")}
          <Meaning>{t("customers:wallyText")}</Meaning>
        </Tag>
      )}
      {isWom && (
        <Tag tone="accent">
          {t("customers:wom")}
          <Meaning>{t("customers:womText")}</Meaning>
        </Tag>
      )}
      <SentimentTag sentiment={sentiment} />
      {advocacyRoles
        .filter((role) => roles.includes(role))
        .map((role) => (
          <Tag key={role}>{t(`acts:role.${role}`)}</Tag>
        ))}
    </>
  );
}

/** Read aloud after the word; who sees it finds it explained on the value page. */
function Meaning({ children }: { children: string }) {
  return <VisuallyHidden> {children}</VisuallyHidden>;
}
