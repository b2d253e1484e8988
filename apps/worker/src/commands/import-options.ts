import { parseArgs } from "node:util";
import { dateFormats, delimiters, type ImportMapping } from "@worth/contracts";
import { isCurrency, type MappingChoices } from "@worth/domain";

export const usage = `npm run import -- purchases FILE [options]

Columns are given by number, counted from 1, or by their name in the header. What is not given is guessed.
  --customer COLUMN      who bought: an e-mail address or an id
  --date COLUMN          when
  --amount COLUMN        how much, without tax
  --currency COLUMN|CODE the currency's column, or one currency for all
  --product COLUMN       what
  --name COLUMN          the customer's name
  --country COLUMN       where the customer is, as two letters
  --date-format FORMAT   ${dateFormats.join(", ")}
  --delimiter NAME       ${delimiters.join(", ")}
  --header, --no-header  whether the first row names the columns
  --skip-bad-rows        import the good rows of a file that has bad ones
  --dry-run              only say what an import would do`;

export type ImportOptions = {
  file: string;
  choices: MappingChoices;
  /** Of amounts without a currency of their own; undefined: the programme's. */
  currency: string | undefined;
  skipBadRows: boolean;
  isDryRun: boolean;
};

/** Reads the command line; a sentence says what is wrong with it. */
export function readImportOptions(args: string[]): ImportOptions | string {
  try {
    const { values, positionals } = parse(args);
    const [what, file, ...more] = positionals;
    if (what !== "purchases" || file === undefined) return "Name what to import, and its file.";
    if (more.length > 0) return "Import one file at a time.";
    const { currency } = values;
    const isCode = currency !== undefined && isCurrency(currency);
    return {
      file,
      currency: isCode ? currency : undefined,
      skipBadRows: values["skip-bad-rows"],
      isDryRun: values["dry-run"],
      choices: {
        delimiter: oneOf<ImportMapping["delimiter"]>("--delimiter", delimiters, values.delimiter),
        dateFormat: oneOf<ImportMapping["dateFormat"]>("--date-format", dateFormats, values["date-format"]),
        hasHeader: values.header,
        columns: {
          customer: values.customer,
          occurredAt: values.date,
          amount: values.amount,
          currency: isCode ? undefined : currency,
          product: values.product,
          customerName: values.name,
          country: values.country,
        },
      },
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function parse(args: string[]) {
  const text = { type: "string" } as const;
  return parseArgs({
    args,
    allowPositionals: true,
    allowNegative: true,
    options: {
      customer: text,
      date: text,
      amount: text,
      currency: text,
      product: text,
      name: text,
      country: text,
      "date-format": text,
      delimiter: text,
      header: { type: "boolean" },
      "skip-bad-rows": { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
    },
  });
}

function oneOf<Name extends string>(
  option: string,
  names: readonly Name[],
  given: string | undefined,
): Name | undefined {
  if (given === undefined) return undefined;
  const name = names.find((known) => known === given);
  if (name === undefined) throw new Error(`${option} must be one of ${names.join(", ")}.`);
  return name;
}
