import { argv, cpuUsage, resourceUsage, stdout } from "node:process";
import { jobs } from "./jobs.ts";

/** What one child process says about one job. */
export type Measurement = { medianSeconds: number; peakMegabytes: number; cells: number | null };

const runs = 5;

/** Runs one job in this process, alone, so that its peak memory is its own: `measure.ts JOB ROWS`. */
const measure = (name: string, rows: number): Measurement => {
  const job = jobs.find((candidate) => candidate.name === name);
  if (job === undefined) throw new Error(`no job is called ${name}`);
  const { run, countCells } = job.prepare(rows);
  // The lesser of wall and processor time: on a busy machine the second, which other work does not stretch; on a quiet
  // one the first, which leaves the collector's and the compiler's own threads out.
  const time = (): number => {
    const start = performance.now();
    const cpuStart = cpuUsage();
    run();
    const { user, system } = cpuUsage(cpuStart);
    return Math.min((performance.now() - start) / 1e3, (user + system) / 1e6);
  };
  const first = time();
  // The peak of the data and one run; later runs add what the collector has not yet cleared of the earlier ones.
  const peakMegabytes = resourceUsage().maxRSS / 1024;
  const seconds = [first, ...Array.from({ length: runs - 1 }, time)];
  const [median = 0] = seconds.toSorted((left, right) => left - right).slice(Math.floor(runs / 2));
  return { medianSeconds: median, peakMegabytes, cells: countCells() };
};

const [name = "", rows = ""] = argv.slice(2);
stdout.write(JSON.stringify(measure(name, Number(rows))));
