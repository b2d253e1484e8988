import { Link } from "react-router";
import type { ShellBrand } from "./shell-types.ts";

export type BrandLinkProps = { brand: ShellBrand; display?: boolean | undefined };

/** The programme's logo or name, leading home. */
export function BrandLink({ brand, display = false }: BrandLinkProps) {
  return (
    <Link
      to={brand.homeHref ?? "/"}
      className={`inline-flex min-h-9 min-w-0 items-center font-semibold ${display ? "font-serif text-lg" : ""}`}
    >
      {brand.logoUrl === undefined ? (
        <span className="truncate">{brand.name}</span>
      ) : (
        <img src={brand.logoUrl} alt={brand.name} className="h-8 w-auto max-w-40 object-contain" />
      )}
    </Link>
  );
}
