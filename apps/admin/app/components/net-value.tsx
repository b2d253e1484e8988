import { useFormat } from "@worth/ui";
import { useAdminText } from "./use-admin-text.ts";

export type NetValueProps = {
  netMinor: number;
  range: { lowMinor: number; highMinor: number };
  currency: string;
};

/** The net value with its range in one sentence; without referrals there is nothing to range over. */
export function NetValueText({ netMinor, range: { lowMinor, highMinor }, currency }: NetValueProps) {
  const t = useAdminText();
  const format = useFormat();
  const bare = (amountMinor: number) =>
    format.money(amountMinor, currency, { bare: true, precision: "rounded" });
  const net = bare(netMinor);
  const [low, high] = [bare(lowMinor), bare(highMinor)];
  return low === high && low === net
    ? t("value:net.certain", { net })
    : t("value:net.ranged", { net, low, high });
}
