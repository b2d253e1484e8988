import { usePortalText } from "../use-portal-text.ts";

/** A field no person sees or reaches: what fills it in is read by somebody of the team before others see it. */
export function TrapField() {
  const t = usePortalText();
  return (
    <div hidden>
      <label>
        {t("ideas:idea.trap")}
        <input type="text" name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
