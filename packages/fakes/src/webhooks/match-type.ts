/** `charge.*` and `*` stand for every type that begins so. */
export const matchesType = (type: string, wanted: string): boolean =>
  wanted.endsWith("*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
