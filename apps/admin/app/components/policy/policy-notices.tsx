import type { PolicyOutput } from "@worth/contracts";
import { Notice } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { ChangeList } from "./change-list.tsx";
import type { ChangedMeanwhile } from "./policy-answer.ts";

/** Under which version the values on screen stand, while it is not the one in force. */
export function ComputedNotice({ policy }: { policy: PolicyOutput }) {
  const t = useAdminText();
  const { computedVersion: computed, runningVersion: running, current } = policy;
  const { version } = current;
  if (running !== null && running < version)
    return <Notice>{t("settingsValues:policy.queued", { running, version })}</Notice>;
  if (computed === version) return null;
  if (running !== null)
    return (
      <Notice>
        {computed === null
          ? t("settingsValues:policy.computingFirst", { running })
          : t("settingsValues:policy.computing", { computed, running })}
      </Notice>
    );
  if (computed === null) return null;
  return <Notice>{t("settingsValues:policy.awaited", { computed, version })}</Notice>;
}

/** What somebody else saved since the draft was begun. */
export function MeanwhileNotice({ answer, currency }: { answer: ChangedMeanwhile; currency: string }) {
  const t = useAdminText();
  const { version, staffName } = answer.current;
  const title =
    staffName === null
      ? t("settingsValues:policy.meanwhile.titleUnknown", { version })
      : t("settingsValues:policy.meanwhile.title", { version, name: staffName });
  return (
    <Notice tone="bad" title={title}>
      <p>{t("settingsValues:policy.meanwhile.text")}</p>
      <p className="mt-3 font-semibold">{t("settingsValues:policy.meanwhile.theirs")}</p>
      <ChangeList changes={answer.changes} currency={currency} contested={answer.contested} />
    </Notice>
  );
}
