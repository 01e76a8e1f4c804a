// Charts of a tab, drawn where the add-on put them.
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';
import type { ChartView } from '../../../session-types.ts';
import type { Box } from '../address.ts';
import { pixels } from '../pixels.ts';
import type { Sheet } from '../state.ts';
import { configOf } from './chart-config.ts';

Chart.register(BarController, BarElement, CategoryScale, Filler, Legend, LinearScale);
Chart.register(LineController, LineElement, PieController, ArcElement, PointElement, Title, Tooltip);

/** Only charts near the view are drawn: a canvas costs memory whether it is seen or not. */
export function Charts({ sheet, shown }: { sheet: Sheet; shown: Box }) {
  return (
    <>
      {sheet.charts.map((chart) => {
        const { rows, columns } = sheet.geometry;
        const x = columns.start(chart.column) + (chart.offsetX ?? 0);
        const y = rows.start(chart.row) + (chart.offsetY ?? 0);
        const isNear =
          y < rows.start(shown.bottom + 1) &&
          y + chart.height > rows.start(shown.top) &&
          x < columns.start(shown.right + 1) &&
          x + chart.width > columns.start(shown.left);
        return isNear && <ChartBox key={chart.id} chart={chart} language={sheet.layout.language} x={x} y={y} />;
      })}
    </>
  );
}

interface ChartBoxProps {
  chart: ChartView;
  /** Of the book: figures are written as in its cells. */
  language: string;
  x: number;
  y: number;
}

function ChartBox({ chart, language, x, y }: ChartBoxProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const content = JSON.stringify(chart);
  useEffect(() => {
    if (!canvas.current) return;
    const drawn = new Chart(canvas.current, configOf(chart, language) as ChartConfiguration);
    return () => drawn.destroy();
  }, [content]);
  return (
    <div class="chart" style={pixels({ left: x, top: y, width: chart.width, height: chart.height })}>
      <canvas ref={canvas} role="img" aria-label={chart.title || 'Chart'} />
    </div>
  );
}
