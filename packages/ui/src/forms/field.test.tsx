import { expect, test } from "vitest";
import { renderMarkup } from "../render-markup.tsx";
import { FormErrorSummary } from "./form-error-summary.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { Select } from "./select.tsx";
import { TextInput } from "./text-input.tsx";

const email = { name: "email", label: "E-mail address", hint: "Where we write to" };

test("a field names its control and describes it by its hint", () => {
  const markup = renderMarkup(<TextInput {...email} />);
  expect(markup).toContain('<label for="email"');
  expect(markup).toMatch(/<input[^>]* id="email"[^>]* aria-describedby="email-hint"/);
  expect(markup).toContain('<p id="email-hint"');
  expect(markup).not.toContain("aria-invalid=");
});

test("a field with an error says so, reads the error before the hint and keeps what was typed", () => {
  const markup = renderMarkup(
    <TextInput {...email} error={["It needs an @", "It is too short"]} defaultValue="leo.example.com" />,
  );
  expect(markup).toMatch(/<input[^>]* aria-invalid="true" aria-describedby="email-error email-hint"/);
  expect(markup).toMatch(/<p id="email-error"[^>]*>.*It needs an @<\/p>/);
  expect(markup).not.toContain("It is too short");
  expect(markup).toContain('value="leo.example.com"');
});

test("only what may be left out is marked, and not where everything may", () => {
  expect(renderMarkup(<TextInput {...email} />)).toContain("(optional)");
  expect(renderMarkup(<TextInput {...email} required />)).not.toContain("optional");
  expect(renderMarkup(<TextInput {...email} markOptional={false} />)).not.toContain("optional");
});

test("a list of choices can be left out only while nothing need be chosen", () => {
  const choices = [{ value: "a", label: "A" }];
  expect(renderMarkup(<Select name="s" label="S" choices={choices} />)).not.toContain("optional");
  expect(renderMarkup(<Select name="s" label="S" choices={choices} placeholder="–" />)).toContain(
    "(optional)",
  );
});

test("a choice that was made is still made when the form comes back", () => {
  const choices = [
    { value: "a", label: "A" },
    { value: "b", label: "B" },
  ];
  expect(renderMarkup(<Select name="s" label="S" choices={choices} defaultValue="b" />)).toContain(
    '<option value="b" selected="">',
  );
  expect(renderMarkup(<RadioGroup name="r" label="R" choices={choices} defaultValue="b" />)).toMatch(
    /<input[^>]* id="r-b"[^>]* checked=""/,
  );
});

test("the summary leads to every field that needs another look, and is silent when none does", () => {
  const markup = renderMarkup(
    <FormErrorSummary errors={{ email: "It needs an @", name: undefined, need: [] }} />,
  );
  expect(markup).toContain('role="alert"');
  expect(markup).toContain("One thing needs another look");
  expect(markup).toMatch(/<a href="#email"[^>]*>It needs an @<\/a>/);
  expect(renderMarkup(<FormErrorSummary errors={{ email: undefined }} />)).toBe("");
});
