import type { ReactElement } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { shortDate } from '../app/date-words.js';
import type { Trend } from './dashboard-types.js';

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: { readonly signal: boolean; readonly share: number | null };
}

const asPercent = (share: number): string => `${Math.round(share * 100)}%`;
const weekName = (weekOf: string): string => shortDate(`${weekOf}T12:00:00Z`, 'UTC');

/** A round dot for an ordinary week, a diamond for one outside its limits: shape, never colour alone. */
const WeekDot = ({ cx, cy, payload }: DotProps): ReactElement => {
  if (cx === undefined || cy === undefined || payload?.share == null) return <g />;
  return payload.signal ? (
    <path
      d={`M ${cx} ${cy - 7} L ${cx + 7} ${cy} L ${cx} ${cy + 7} L ${cx - 7} ${cy} Z`}
      className="db-chart__signal"
    />
  ) : (
    <circle cx={cx} cy={cy} r={3.5} className="db-chart__dot" />
  );
};

/** The weekly p-chart: data solid, limits dashed, the centre dotted and labelled. */
export const PromiseChart = ({ trend }: { readonly trend: Trend }): ReactElement => (
  <ResponsiveContainer width="100%" height={300}>
    <ComposedChart
      data={[...trend.weeks]}
      margin={{ top: 16, right: 64, bottom: 8, left: 0 }}
      title="Promises kept by week"
      desc={trend.sentence}
      accessibilityLayer
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="weekOf" tickFormatter={weekName} minTickGap={32} stroke="var(--ink-quiet)" />
      <YAxis
        domain={[0, 1]}
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        tickFormatter={asPercent}
        width={52}
        stroke="var(--ink-quiet)"
      />
      {trend.centre !== null && (
        <ReferenceLine
          y={trend.centre}
          stroke="var(--ink-quiet)"
          strokeDasharray="2 4"
          label={{ value: `Start ${asPercent(trend.centre)}`, position: 'right', fontSize: 12 }}
        />
      )}
      <Line
        dataKey="high"
        type="step"
        dot={false}
        stroke="var(--ink-quiet)"
        strokeDasharray="6 4"
        isAnimationActive={false}
      />
      <Line
        dataKey="low"
        type="step"
        dot={false}
        stroke="var(--ink-quiet)"
        strokeDasharray="6 4"
        isAnimationActive={false}
      />
      <Line
        dataKey="share"
        type="linear"
        stroke="var(--primary-dark)"
        strokeWidth={2.5}
        connectNulls
        isAnimationActive={false}
        dot={WeekDot}
      />
    </ComposedChart>
  </ResponsiveContainer>
);
