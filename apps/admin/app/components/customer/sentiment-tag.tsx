import type { CustomerRowOutput } from "@worth/contracts";
import { Tag } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

const tones = { promoter: "accent", passive: "neutral", detractor: "bad" } as const;

/** Whether somebody would recommend us; nothing while we do not know. */
export function SentimentTag({ sentiment }: { sentiment: CustomerRowOutput["sentiment"] }) {
  const t = useAdminText();
  return sentiment && <Tag tone={tones[sentiment]}>{t(`customers:sentiment.${sentiment}`)}</Tag>;
}
