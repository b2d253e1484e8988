import { fraudSignals } from "@worth/contracts";
import { expect, test } from "vitest";
import { readFraudForm } from "./read-fraud-form.ts";

const filled = Object.fromEntries(
  fraudSignals.flatMap((_signal, index) => [
    [`signals.${index}.weight`, "40"],
    [`signals.${index}.isOn`, "on"],
  ]),
);

test("a form is read signal by signal, and a box without a tick is off", () => {
  const { "signals.1.isOn": _off, ...ticked } = filled;
  const { threshold, signals } = readFraudForm({ ...ticked, threshold: " 100 " });
  expect(threshold).toBe(100);
  expect(signals.map(({ signal }) => signal)).toEqual(fraudSignals);
  expect(signals.map(({ isOn }) => isOn)).toEqual(fraudSignals.map((_signal, index) => index !== 1));
});

test("what is missing, no number or out of range is named by its field", () => {
  const read = () =>
    readFraudForm({ ...filled, threshold: "", "signals.0.weight": "1e2", "signals.2.weight": "1001" });
  expect(read).toThrow(
    expect.objectContaining({
      details: {
        fields: {
          threshold: "required",
          "signals.0.weight": "not_valid",
          "signals.2.weight": "too_large",
        },
      },
    }),
  );
});
