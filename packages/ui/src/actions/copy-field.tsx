import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useHydrated } from "../use-hydrated.ts";
import { useUiText } from "../use-ui-text.ts";

export type CopyFieldProps = {
  label: string;
  labelShown?: boolean | undefined;
  value: string;
  /** The element's id; the field has no name, it is not sent. */
  id: string;
};

/** A value to take along. It can always be selected; with scripts one press copies it. */
export function CopyField({ label, labelShown = false, value, id }: CopyFieldProps) {
  const t = useUiText();
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className={labelShown ? "font-medium" : "sr-only"}>
        {label}
      </label>
      <div className="flex rounded-lg border border-line bg-surface focus-within:border-edge">
        <input
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-11 min-w-0 flex-1 rounded-lg bg-transparent px-3.5 text-ellipsis focus-visible:rounded-lg"
        />
        {hydrated && (
          <button
            type="button"
            onClick={() => void copy()}
            className="flex min-h-11 cursor-pointer items-center gap-1.5 border-s border-line px-4 font-semibold text-accent focus-visible:rounded-lg"
          >
            {copied ? <Check aria-hidden="true" size={16} /> : <Copy aria-hidden="true" size={16} />}
            {copied ? t("copied") : t("copy")}
          </button>
        )}
        <output className="sr-only">{copied && t("copied")}</output>
      </div>
    </div>
  );
}
