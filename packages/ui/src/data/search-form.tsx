import { Search } from "lucide-react";
import { Form, useLocation } from "react-router";

export type SearchFormProps = {
  /** What is looked through: "Search customers". Also the placeholder. */
  label: string;
  /** The address that answers; the current page when left out. */
  action?: string | undefined;
  param?: string | undefined;
  pageParam?: string | undefined;
};

/** A search box that puts its words into the URL and keeps the filters of the page it searches. */
export function SearchForm({ label, action, param = "q", pageParam = "page" }: SearchFormProps) {
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  const kept =
    action === undefined ? [...params].filter(([name]) => name !== param && name !== pageParam) : [];
  return (
    <search className="block w-full max-w-80">
      <Form method="get" {...(action === undefined ? {} : { action })} className="relative">
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <Search aria-hidden="true" size={16} className="absolute inset-y-0 start-3 my-auto text-muted" />
        <input
          type="search"
          name={param}
          aria-label={label}
          placeholder={label}
          defaultValue={action === undefined ? (params.get(param) ?? "") : ""}
          className="min-h-9 w-full rounded-lg border border-transparent bg-sunken ps-9 pe-3 text-sm placeholder:text-muted focus-visible:rounded-lg"
        />
      </Form>
    </search>
  );
}
