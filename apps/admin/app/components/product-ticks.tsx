import { Checkbox, controlClasses, useHydrated } from "@worth/ui";
import { useState } from "react";
import { TickList } from "./tick-list.tsx";
import { useAdminText } from "./use-admin-text.ts";

/** From so many on nobody finds one by reading. */
const manyProducts = 12;

type ProductTicksProps = {
  legend: string;
  hint?: string;
  products: readonly { id: string; name: string }[];
  nameOf: (id: string) => string;
  isTicked: (id: string) => boolean;
};

/** Products to tick, found by a part of their name where there are many. What is not shown stays as it was ticked. */
export function ProductTicks({ legend, hint, products, nameOf, isTicked }: ProductTicksProps) {
  const t = useAdminText();
  const isHydrated = useHydrated();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const isFound = (name: string) => name.toLowerCase().includes(wanted);
  const count = products.filter(({ name }) => isFound(name)).length;
  return (
    <TickList legend={legend} hint={hint} isLong={products.length > manyProducts}>
      {products.length > manyProducts && isHydrated && (
        // What is typed here is no answer of the form, which hears of its own fields only.
        <div className="grid gap-1 sm:col-span-2" onChange={(event) => event.stopPropagation()}>
          <input
            type="search"
            aria-label={t("rules:field.findProduct")}
            placeholder={t("rules:field.findProduct")}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            className={controlClasses}
          />
          <output className="text-sm text-muted">
            {wanted !== "" && t("rules:field.foundProducts", { count })}
          </output>
        </div>
      )}
      {products.map(({ id, name }) => (
        <div key={id} hidden={!isFound(name)}>
          <Checkbox name={nameOf(id)} label={name} defaultChecked={isTicked(id)} />
        </div>
      ))}
    </TickList>
  );
}
