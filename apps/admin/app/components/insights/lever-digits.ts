/** As many decimals in both periods, so that a small change shows. */
export const leverDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
export const percent = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
