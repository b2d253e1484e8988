/** Whether a test, or a question, takes answers at a moment: from its opening on, until just before it closes. */
export function testPhase(
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
  now: Date,
): "coming" | "open" | "closed" {
  if (now < opensAt) return "coming";
  return now < closesAt ? "open" : "closed";
}
