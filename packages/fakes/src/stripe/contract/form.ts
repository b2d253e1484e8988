import { refuse } from "../api/refusal.ts";

/** A decoded form: text at the leaves, branches by key; a list is a branch with numbers as keys. */
export type FormNode = string | FormBranch;
export type FormBranch = { [key: string]: FormNode };

/** Deeper than any parameter of the API; stops hostile nesting. */
const maxDepth = 12;

const createBranch = (): FormBranch => Object.create(null) as FormBranch;

const splitKey = (key: string): string[] => {
  const opening = key.indexOf("[");
  if (opening <= 0) return [key];
  const inner = key.slice(opening);
  if (!/^(\[[^[\]]*\])+$/.test(inner)) return [key];
  return [key.slice(0, opening), ...inner.slice(1, -1).split("][")];
};

const placeValue = (root: FormBranch, path: readonly string[], value: string, key: string): void => {
  let branch = root;
  for (const [depth, segment] of path.entries()) {
    const name = segment === "" ? String(Object.keys(branch).length) : segment;
    if (depth === path.length - 1) {
      branch[name] = value;
      return;
    }
    const next = branch[name] ?? createBranch();
    if (typeof next === "string" || depth >= maxDepth)
      throw refuse(`Invalid parameter: ${key}`, { param: key });
    branch[name] = next;
    branch = next;
  }
};

/** Decodes `a[b][0]=c`, the way the SDK encodes bodies and query strings. */
export const decodeForm = (encoded: string): FormBranch => {
  const root = createBranch();
  for (const [key, value] of new URLSearchParams(encoded)) placeValue(root, splitKey(key), value, key);
  return root;
};
