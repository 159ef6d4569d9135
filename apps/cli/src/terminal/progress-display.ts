import cliProgress from 'cli-progress';
import type { Progress } from '../progress.js';
import { duration, number, type Pace, paceMeter } from './pace.js';

export interface ProgressDisplay {
  show(progress: Progress): void;
  /** Leaves the line free for what comes next. */
  end(): void;
}

const paceText = ({ rate, left }: Pace, unit: string): string =>
  rate === undefined
    ? ''
    : `${number(rate)} ${unit}/s${left === undefined ? '' : `, ${duration(left)} left`}`;

const NAME_WIDTH = 28;

const bars = (output: NodeJS.WriteStream): ProgressDisplay => {
  const pace = paceMeter();
  let stage: string | undefined;
  let bar: cliProgress.SingleBar | undefined;
  const end = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    show(progress) {
      const { done, total, unit } = progress;
      const text = paceText(pace(progress, performance.now()), unit);
      if (progress.stage !== stage) {
        end();
        stage = progress.stage;
        if (total === 0) return;
        bar = new cliProgress.SingleBar({
          stream: output,
          format: `${stage.padEnd(NAME_WIDTH)} {bar} {percentage} %  {value}/{total}  {pace}`,
          barCompleteChar: '█',
          barIncompleteChar: '░',
          barsize: 24,
          hideCursor: true,
          // Node's own handler must stay: a first Ctrl-C stops the job, not the process.
          gracefulExit: false,
        });
        bar.start(total, done, { pace: text });
      }
      bar?.update(done, { pace: text });
      if (done >= total) end();
    },
    end,
  };
};

/** How often a log gets a line, in milliseconds. */
const LINE_EVERY = 3_000;

const lines = (output: NodeJS.WritableStream): ProgressDisplay => {
  const pace = paceMeter();
  let stage: string | undefined;
  let told = 0;
  let complete = false;
  return {
    show(progress) {
      const { done, total, unit } = progress;
      const now = performance.now();
      const text = paceText(pace(progress, now), unit);
      const finished = done >= total;
      const isNew = progress.stage !== stage;
      if (isNew) complete = false;
      if (complete || (!isNew && !finished && now - told < LINE_EVERY)) return;
      stage = progress.stage;
      told = now;
      complete = finished;
      const count = total === 0 ? '' : `: ${number(done)} of ${number(total)} ${unit}`;
      output.write(`${stage}${count}${text === '' ? '' : ` (${text})`}\n`);
    },
    end: () => undefined,
  };
};

/** A bar in a terminal; elsewhere, in a log, a line every few seconds. */
export const progressDisplay = (output: NodeJS.WriteStream): ProgressDisplay =>
  output.isTTY ? bars(output) : lines(output);
