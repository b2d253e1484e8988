import { DataTable, Money, type TableColumn } from "@worth/ui";
import type { ReactNode } from "react";

export type SumStep = {
  key: string;
  label: ReactNode;
  amountMinor: number;
  /** Added to or taken from what stands above: its sign is written. */
  isChange?: boolean;
  /** The last line, what all others come to. */
  isTotal?: boolean;
};

export type SumTableProps = {
  caption: string;
  headers: { step: string; amount: string };
  steps: readonly SumStep[];
  currency: string;
};

/** Amounts below each other that come to the last one. */
export function SumTable({ caption, headers, steps, currency }: SumTableProps) {
  const columns: TableColumn<SumStep>[] = [
    {
      key: "step",
      header: headers.step,
      rowHeader: true,
      cell: ({ label, isTotal }) => emphasise(isTotal, label),
    },
    {
      key: "amount",
      header: headers.amount,
      numeric: true,
      cell: ({ amountMinor, isChange, isTotal }) =>
        emphasise(
          isTotal,
          <Money
            amountMinor={amountMinor}
            currency={currency}
            precision="exact"
            signed={isChange === true}
          />,
        ),
    },
  ];
  return <DataTable dense caption={caption} columns={columns} rows={steps} rowKey={({ key }) => key} />;
}

function emphasise(isTotal: boolean | undefined, content: ReactNode) {
  return isTotal ? <strong className="font-semibold">{content}</strong> : content;
}
