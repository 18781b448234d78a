import type { ReactElement } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { ChartNote } from './notes-on-chart.js';
import { usePrinting } from './use-printed-at.js';

/** One point of a control chart; without a value it is a gap. */
export interface ControlPoint {
  readonly at: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly signal: boolean;
}

/** What a control chart draws, and in which words and range. */
export interface ControlChartProps {
  readonly title: string;
  readonly sentence: string;
  readonly points: readonly ControlPoint[];
  readonly centre: number | null;
  /** The worst point of where we started; it stays on the chart. */
  readonly worst: number | null;
  readonly notes: readonly ChartNote[];
  readonly ticks: readonly number[];
  readonly nameOf: (at: string) => string;
  readonly wordsOf: (value: number) => string;
}

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: ControlPoint;
}

/** A round dot for an ordinary point, a diamond for one that breaks a rule: shape, never colour alone. */
const PointDot = ({ cx, cy, payload }: DotProps): ReactElement => {
  if (cx === undefined || cy === undefined || payload?.value == null) return <g />;
  return payload.signal ? (
    <path
      d={`M ${cx} ${cy - 7} L ${cx + 7} ${cy} L ${cx} ${cy + 7} L ${cx - 7} ${cy} Z`}
      className="db-chart__signal"
    />
  ) : (
    <circle cx={cx} cy={cy} r={3.5} className="db-chart__dot" />
  );
};

/** As wide as letter paper is between its margins, so that a chart on paper is the same from every screen. */
const paperWidth = 700;

/** A control chart: data solid, limits dashed, the centre dotted and labelled. */
export const ControlChart = ({
  title,
  sentence,
  points,
  centre,
  worst,
  notes,
  ticks,
  nameOf,
  wordsOf,
}: ControlChartProps): ReactElement => (
  <ResponsiveContainer width={usePrinting() ? paperWidth : '100%'} height={300}>
    <ComposedChart
      data={[...points]}
      margin={{ top: 16, right: 72, bottom: 8, left: 0 }}
      title={title}
      desc={sentence}
      accessibilityLayer
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="at" tickFormatter={nameOf} minTickGap={32} stroke="var(--ink-quiet)" />
      <YAxis
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
        ticks={[...ticks]}
        tickFormatter={wordsOf}
        width={52}
        allowDataOverflow
        stroke="var(--ink-quiet)"
      />
      {notes.map((note) => (
        <ReferenceArea
          key={note.id}
          x1={note.first}
          x2={note.last}
          fill="var(--line)"
          fillOpacity={0.5}
          stroke="var(--ink-quiet)"
          strokeDasharray="2 2"
          label={{ value: `Note ${note.number}`, position: 'insideTop', fontSize: 12 }}
        />
      ))}
      {worst !== null && (
        <ReferenceLine
          y={worst}
          stroke="var(--error-dark)"
          strokeDasharray="1 5"
          label={{ value: `Worst ${wordsOf(worst)}`, position: 'insideBottomLeft', fontSize: 12 }}
        />
      )}
      {centre !== null && (
        <ReferenceLine
          y={centre}
          stroke="var(--ink-quiet)"
          strokeDasharray="2 4"
          label={{ value: `Start ${wordsOf(centre)}`, position: 'right', fontSize: 12 }}
        />
      )}
      {(['high', 'low'] as const).map((limit) => (
        <Line
          key={limit}
          dataKey={limit}
          type="step"
          dot={false}
          stroke="var(--ink-quiet)"
          strokeDasharray="6 4"
          isAnimationActive={false}
        />
      ))}
      <Line
        dataKey="value"
        type="linear"
        stroke="var(--primary-dark)"
        strokeWidth={2.5}
        connectNulls
        isAnimationActive={false}
        dot={PointDot}
      />
    </ComposedChart>
  </ResponsiveContainer>
);
