import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type NoticeTone = "info" | "success" | "warn" | "bad";

const looks = {
  info: { Icon: Info, box: "bg-sunken", icon: "text-muted" },
  success: { Icon: CircleCheck, box: "bg-accent-soft", icon: "text-accent" },
  warn: { Icon: TriangleAlert, box: "bg-warn-soft", icon: "text-influence-text" },
  bad: { Icon: OctagonAlert, box: "bg-bad-soft", icon: "text-negative" },
} as const satisfies Record<NoticeTone, object>;

export type NoticeProps = {
  tone?: NoticeTone | undefined;
  title?: string | undefined;
  children?: ReactNode;
};

/** What just happened or should be known. Failures interrupt a screen reader, the rest waits its turn. */
export function Notice({ tone = "info", title, children }: NoticeProps) {
  const { Icon, box, icon } = looks[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={classNames("flex items-start gap-3 rounded-lg border border-transparent px-4 py-3", box)}
    >
      <Icon aria-hidden="true" size={18} className={classNames("mt-0.5 shrink-0", icon)} />
      <div className="min-w-0">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
