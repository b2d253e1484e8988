/** A file of some customers who buy again and again, always the same. */
export function largeFile(rowCount: number): string {
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const day = String((row % 28) + 1).padStart(2, "0");
    return `c${row % 900},2024-05-${day},${row % 50}.25,p${row % 7}`;
  });
  return ["customer,date,amount,product", ...rows].join("\n");
}
