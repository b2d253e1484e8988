import { useEffect, useRef, type FormEvent } from "react";
import { useFetcher } from "react-router";
import type { action } from "../../routes/rewards-rule.tsx";

const settleMs = 400;

/**
 * What a rule would mean while it is being typed: the page's own action is asked again when typing pauses. What does not
 * fit yet is left to the form; without scripts a button asks the same.
 */
export function useLiveVerdict() {
  const { data, submit, reset } = useFetcher<typeof action>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onChange = ({ currentTarget, target }: FormEvent<HTMLFormElement>): void => {
    // The confirmation is about the verdict that stands there, so it does not ask for another.
    if (target instanceof HTMLInputElement && target.name === "isConfirmed") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const form = new FormData(currentTarget);
      form.set("intent", "judge");
      void submit(form, { method: "post" });
    }, settleMs);
  };
  // What is sent is answered for itself: a verdict that came after would take the answer's place.
  const onSubmit = (): void => {
    clearTimeout(timer.current);
    reset();
  };
  return { live: data?.kind === "judged" ? data : undefined, onChange, onSubmit };
}
