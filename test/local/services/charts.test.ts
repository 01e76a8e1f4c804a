// Charts in a sheet: their kinds, options, ranges and places.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

type Charts = GoogleAppsScript.Charts.Charts;

function desk() {
  const { sheet, globals, file, book } = openDesk();
  sheet.getRange('A1:B3').setValues([
    ['Month', 'Sum'],
    ['May', 10],
    ['June', 20],
  ]);
  return { sheet, file, book, charts: globals.Charts as Charts };
}

const optionsOf = (chart: { build(): GoogleAppsScript.Spreadsheet.EmbeddedChart }, ...keys: string[]): unknown[] =>
  keys.map((key) => chart.build().getOptions().get(key));

describe('kinds', () => {
  test('1.18 each asXChart gives the builder of its kind', () => {
    const { sheet, charts } = desk();
    const builder = sheet.newChart();
    const kinds = [
      builder.asAreaChart(),
      builder.asBarChart(),
      builder.asColumnChart(),
      builder.asComboChart(),
      builder.asHistogramChart(),
      builder.asLineChart(),
      builder.asPieChart(),
      builder.asScatterChart(),
      builder.asTableChart(),
    ].map(String);
    expect(kinds).toEqual(
      ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter', 'Table'].map(
        (kind) => `com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbedded${kind}ChartBuilder@1`,
      ),
    );
    expect(builder.getChartType()).toBe(charts.ChartType.TABLE);
    expect(builder.asPieChart().getChartType()).toBe(charts.ChartType.PIE);
    expect(builder.setChartType(charts.ChartType.SCATTER).getChartType()).toBe(charts.ChartType.SCATTER);
  });

  test('1.18 a kind that a sheet here cannot hold is refused by name, and titles are not there before the kind', () => {
    const { sheet, charts } = desk();
    expect(thrown(() => sheet.newChart().setChartType(charts.ChartType.GAUGE))).toBe(
      'Error: not in the local Google Sheets: chart type GAUGE',
    );
    const bare = sheet.newChart() as unknown as GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
    expect(thrown(() => bare.setTitle('x'))).toBe(
      'Error: not in the local Google Sheets: EmbeddedChartBuilder.setTitle',
    );
    const line = sheet.newChart().asLineChart() as unknown as GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
    expect(thrown(() => line.setStacked())).toContain('EmbeddedLineChartBuilder.setStacked');
    expect(thrown(() => charts.newBarChart())).toBe('Error: not in the local Google Sheets: Charts.newBarChart');
  });

  test('hidden rows of a pie or a table chart cannot be set, as live at Google', () => {
    const { sheet, charts } = desk();
    const ignoring = charts.ChartHiddenDimensionStrategy.IGNORE_COLUMNS;
    const bar = sheet.newChart().asBarChart().setHiddenDimensionStrategy(ignoring).build();
    expect(String(bar.getHiddenDimensionStrategy())).toBe('IGNORE_COLUMNS');
    expect(thrown(() => sheet.newChart().asPieChart().setHiddenDimensionStrategy(ignoring))).toContain(
      'Exception: Unexpected error',
    );
  });
});

describe('options', () => {
  test('setters are options, read by their dotted names', () => {
    const { sheet, charts } = desk();
    const big = charts.newTextStyle().setColor('#F00').setFontName('Arial').setFontSize(18).build();
    const bar = sheet
      .newChart()
      .asBarChart()
      .setTitle('Sales')
      .setTitleTextStyle(big)
      .setColors(['#FF5733', 'red'])
      .setBackgroundColor('#F0F8FF')
      .setLegendPosition(charts.Position.BOTTOM)
      .setXAxisTitle('Sum')
      .setYAxisTextStyle(big)
      .setRange(0, 75)
      .setStacked()
      .useLogScale()
      .reverseDirection();
    expect(
      optionsOf(
        bar,
        'title',
        'titleTextStyle',
        'titleTextStyle.fontSize',
        'colors',
        'backgroundColor',
        'legend.position',
        'hAxis.title',
        'vAxis.textStyle.color',
        'hAxis.viewWindow.max',
        'isStacked',
        'hAxis.logScale',
        'hAxis.direction',
        'never set',
      ),
    ).toEqual([
      'Sales',
      { color: '#ff0000', fontName: 'Arial', fontSize: 18 },
      18,
      ['#ff5733', '#ff0000'],
      '#f0f8ff',
      'bottom',
      'Sum',
      '#ff0000',
      75,
      true,
      true,
      -1,
      null,
    ]);
    expect([big.getFontSize(), big.getColor(), charts.newTextStyle().build().getFontName()]).toEqual([
      18,
      '#ff0000',
      null,
    ]);
  });

  test('1.18 only a scatter chart has a range for each axis; pies turn solid, tables get pages', () => {
    const { sheet } = desk();
    const scatter = sheet.newChart().asScatterChart().setXAxisRange(0, 100).setYAxisRange(5, 50).setXAxisLogScale();
    expect(optionsOf(scatter, 'hAxis.viewWindow.max', 'vAxis.viewWindow.min', 'hAxis.logScale')).toEqual([
      100,
      5,
      true,
    ]);
    const column = sheet
      .newChart()
      .asColumnChart() as unknown as GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder;
    expect(thrown(() => column.setXAxisRange(0, 1))).toContain('EmbeddedColumnChartBuilder.setXAxisRange');
    expect(optionsOf(sheet.newChart().asPieChart().set3D(), 'is3D')).toEqual([true]);
    const table = sheet.newChart().asTableChart().enablePaging(20, 2).setInitialSortingDescending(1);
    expect(optionsOf(table, 'page', 'pageSize', 'startPage', 'sortAscending')).toEqual(['enable', 20, 2, false]);
  });

  test('1.18 setOption is not checked, and is copied in and out', () => {
    const { sheet } = desk();
    const given = { textStyle: { color: 'red' } };
    const builder = sheet.newChart().setOption('hAxis', given).setOption('width', 400);
    given.textStyle.color = 'blue';
    const options = builder.build().getOptions();
    expect([options.get('hAxis.textStyle.color'), options.get('width')]).toEqual(['red', 400]);
    options.get('hAxis').textStyle = 'gone';
    expect(options.get('hAxis')).toEqual({ textStyle: { color: 'red' } });
  });

  test('bad colours and wrong kinds of arguments are refused', () => {
    const { sheet } = desk();
    const bar = sheet.newChart().asBarChart();
    expect(thrown(() => bar.setBackgroundColor('no such colour'))).toBe('Exception: Invalid color string');
    expect(thrown(() => (bar as unknown as { setTitle(n: number): void }).setTitle(5))).toBe(
      "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.EmbeddedBarChartBuilder.setTitle.",
    );
  });
});

describe('in the sheet', () => {
  test('a chart is inserted, changed through modify, and removed', () => {
    const { sheet, charts, book } = desk();
    const made = sheet
      .newChart()
      .setChartType(charts.ChartType.COLUMN)
      .addRange(sheet.getRange('A1:A3'))
      .addRange(sheet.getRange('B1:B3'))
      .setNumHeaders(1)
      .setTransposeRowsAndColumns(true)
      .setMergeStrategy(charts.ChartMergeStrategy.MERGE_ROWS)
      .setPosition(2, 3, 10, 20)
      .build();
    expect([String(made), made.getChartId()]).toEqual(['EmbeddedChart', null]);
    sheet.insertChart(made);
    const [chart] = sheet.getCharts();
    const place = chart!.getContainerInfo();
    expect([place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()]).toEqual([
      2, 3, 10, 20,
    ]);
    expect(chart!.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A3', 'B1:B3']);
    expect([chart!.getNumHeaders(), chart!.getTransposeRowsAndColumns(), String(chart!.getMergeStrategy())]).toEqual([
      1,
      true,
      'MERGE_ROWS',
    ]);
    const moved = chart!.modify().removeRange(sheet.getRange('A1:A3')).setPosition(5, 5, 0, 0).build();
    expect(chart!.getRanges().length).toBe(2);
    sheet.updateChart(moved);
    expect(book.sheets[0]?.charts).toMatchObject([{ row: 5, column: 5, ranges: [{ area: { column: 2 } }] }]);
    sheet.removeChart(chart!);
    expect(sheet.getCharts()).toEqual([]);
    expect(thrown(() => sheet.updateChart(moved))).toContain('Exception');
  });

  test('a chart may read another sheet and copes with its ranges taken away', () => {
    const { sheet, file } = desk();
    const other = file.insertSheet('Other');
    const builder = other.newChart().asLineChart().addRange(sheet.getRange('A1:B3'));
    other.insertChart(builder.setPosition(1, 1, 0, 0).build());
    expect(other.getCharts()[0]?.getRanges()[0]?.getSheet().getName()).toBe('Sheet1');
    expect(builder.clearRanges().getRanges()).toEqual([]);
    expect(sheet.getCharts()).toEqual([]);
  });
});
