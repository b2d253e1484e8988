import type { ComponentPropsWithRef } from "react";
import { buttonClasses, type ButtonLook } from "./button-look.ts";

export type ButtonProps = ButtonLook & Omit<ComponentPropsWithRef<"button">, "className" | "style">;

/** A real button; submits its form unless `type` says otherwise. */
export function Button({ variant, size, wide, type = "submit", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClasses({ variant, size, wide })} />;
}
