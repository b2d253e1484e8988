/**
 * What every drawing carries beside its `aria-label`. An svg in the page and not an `img` element,
 * because only that takes the page's colours in light, dark and forced colours.
 */
export const picture = { "data-chart": "", role: "img" } as const;
