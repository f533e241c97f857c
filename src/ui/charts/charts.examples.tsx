import type { Examples } from '../gallery/examples.ts'
import { Mark } from '../mark/mark.tsx'
import { Table } from '../table/table.tsx'
import { ChartFigure, Multiples } from './chart-figure.tsx'
import { matrixPoints, procedures } from './example-data.ts'
import { Histogram } from './histogram.ts'
import { IntervalChart } from './interval-chart.ts'
import { LineChart } from './line-chart.ts'
import { Matrix } from './matrix.ts'
import { ProcedureChart } from './procedure-chart.ts'
import { ProcedureLegend } from './procedure-legend.ts'
import { Spark } from './spark.ts'

const intervals = [
  { label: '3 из 10', count: 3, of: 10, isLow: true, interval: { low: 0.108, high: 0.603 } },
  { label: '8 из 25', count: 8, of: 25, isLow: true, interval: { low: 0.172, high: 0.516 } },
  { label: '30 из 100', count: 30, of: 100, isLow: true, interval: { low: 0.219, high: 0.396 } },
]

const intervalTable = (
  <Table
    caption="Доля и её интервал"
    captionUnseen
    narrow="plain"
    density="compact"
    rows={intervals}
    rowKey={(row) => row.label}
    columns={[
      { key: 'counts', title: 'Низких', cell: (row) => row.label },
      {
        key: 'low',
        title: 'от, %',
        kind: 'number',
        cell: (row) => (row.interval.low * 100).toFixed(1).replace('.', ','),
      },
      {
        key: 'high',
        title: 'до, %',
        kind: 'number',
        cell: (row) => (row.interval.high * 100).toFixed(1).replace('.', ','),
      },
    ]}
  />
)

const scores = [0, 1, 1, 2, 3, 4, 6, 11, 7, 6, 5, 9, 6, 5, 3, 6, 4, 2, 2, 1, 1]

export const chartsExamples: Examples = {
  name: 'Charts',
  title: 'Графики',
  note: 'Рисует сервер, без скрипта; текст не мельче 11. Ромб – низкий, круг – не низкий, штрих – порог, неизвестное – пунктир и слово. У каждого графика таблица.',
  examples: [
    {
      title: 'Процедуры по годам',
      wide: true,
      body: (
        <div className="stack">
          <ProcedureLegend threshold={0.3} locale="ru" />
          <Multiples>
            {procedures.map(({ mark, ...procedure }) => (
              <ChartFigure
                key={procedure.title}
                title={procedure.title}
                mark={<Mark kind={mark.kind}>{mark.text}</Mark>}
              >
                <ProcedureChart {...procedure} threshold={0.3} locale="ru" />
              </ChartFigure>
            ))}
          </Multiples>
        </div>
      ),
    },
    {
      title: 'Интервал: одна доля, разное n',
      body: (
        <ChartFigure
          title="Чем меньше группа, тем шире интервал"
          caption="Интервал Уилсона, 95 %. Штриховая линия – порог 30 %."
          table={intervalTable}
        >
          <IntervalChart title="Доля низких" rows={intervals} threshold={0.3} locale="ru" />
        </ChartFigure>
      ),
    },
    {
      title: 'Распределение баллов и границы отметок',
      body: (
        <ChartFigure
          title="ВПР, 5 кл., математика"
          caption="85 участников. Выделен балл сразу после границы: возможный маркер, требует дополнительного анализа."
        >
          <Histogram
            title="ВПР, 5 кл., математика"
            counts={scores}
            borders={[
              { from: 7, label: '2 | 3' },
              { from: 11, label: '3 | 4' },
              { from: 15, label: '4 | 5' },
            ]}
            marked={[7]}
            locale="ru"
          />
        </ChartFigure>
      ),
    },
    {
      title: 'Матрица «результаты × условия»',
      body: (
        <ChartFigure
          title="Где стоит школа"
          caption="Подписаны только школа и её пример; мест нет."
        >
          <Matrix
            title="Результаты и условия, школ"
            points={matrixPoints}
            middle={{
              conditions: 46,
              lowShare: 0.143,
              conditionsLabel: 'медиана района 46',
              lowShareLabel: 'район 14,3 %',
            }}
            quarters={{
              hardGood: ['устойчивые:', 'источник наставников'],
              easyGood: ['лидеры'],
              hardLow: ['поддержка', 'и ресурсы'],
              easyLow: ['поддержка:', 'управление, методика'],
            }}
            axis={{ hard: 'сложные', easy: 'благополучные', name: 'условия' }}
            locale="ru"
          />
        </ChartFigure>
      ),
    },
    {
      title: 'Ряд по годам, с пропуском',
      body: (
        <div className="stack">
          <ChartFigure title="Доля низких результатов, %">
            <LineChart
              title="Доля низких результатов"
              unit="%"
              points={[
                { label: '2020/21', value: 17.2 },
                { label: '2021/22', value: null, word: 'ВПР не проводились' },
                { label: '2022/23', value: 15.9 },
                { label: '2023/24', value: 15.1 },
                { label: '2024/25', value: 14.3 },
              ]}
              limit={{ value: 12, label: 'цель 12 %' }}
              locale="ru"
            />
          </ChartFigure>
          <p className="row">
            <Spark
              label="Педагоги с маршрутом, %"
              values={[31, 44, null, 70.6, 75.9]}
              locale="ru"
            />
            <span className="note">в строке таблицы</span>
          </p>
        </div>
      ),
    },
  ],
}
