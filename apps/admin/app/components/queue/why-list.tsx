import type { QueueItemOutput } from "@worth/contracts";
import { useFormat } from "@worth/ui";
import { EnteredText } from "./entered-text.tsx";
import { ProofText } from "./proof-text.tsx";
import { useAdminText } from "../use-admin-text.ts";

type Reason = QueueItemOutput["reasons"][number];
type Evidence = QueueItemOutput["evidence"][number];

/** Why an item waits, a sentence each: what the rules said, then what signals noticed with its weight. */
export function WhyList({
  item: { reasons, evidence, proof, entered },
  currency,
}: {
  item: QueueItemOutput;
  currency: string;
}) {
  const t = useAdminText();
  const reasonText = useReasonText(currency);
  const evidenceText = useEvidenceText();
  return (
    <ul className="grid gap-1">
      {proof && (
        <li>
          <ProofText proof={proof} />
        </li>
      )}
      {entered && (
        <li>
          <EnteredText entered={entered} />
        </li>
      )}
      {reasons.map((reason) => (
        <li key={reason.code}>{reasonText(reason)}</li>
      ))}
      {evidence.map((one) => (
        <li key={one.signal}>
          {evidenceText(one)}{" "}
          <span className="text-sm whitespace-nowrap text-muted">
            {t("queue:weight", { weight: one.weight })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function useReasonText(currency: string): (reason: Reason) => string {
  const t = useAdminText();
  const format = useFormat();
  return (reason) => {
    if (reason.code === "signal") return t(`fraud:signal.${reason.signal}`);
    const amountMinor =
      ("mostMinor" in reason && reason.mostMinor) ||
      ("boundMinor" in reason && reason.boundMinor) ||
      ("leftMinor" in reason && reason.leftMinor) ||
      ("netMinor" in reason && reason.netMinor) ||
      0;
    return t(`queue:reasonCode.${reason.code}`, {
      amount: format.money(amountMinor, currency),
      date: "holdUntil" in reason ? format.date(new Date(reason.holdUntil)) : "",
    });
  };
}

function useEvidenceText(): (evidence: Evidence) => string {
  const t = useAdminText();
  return ({ signal, about, people, count, outOf }) =>
    t(`queue:evidence.${signal}`, {
      count,
      outOf: outOf ?? "",
      about: about.displayName,
      people: people.map(({ displayName }) => displayName).join(", "),
    });
}
