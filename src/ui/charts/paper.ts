import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** The look of charts on paper, for where no style sheet reaches: a document, a letter. */
const paperStyle = `
text{font:400 12px 'Golos Text','PT Sans',sans-serif;fill:#222}
.chart-dim{font-size:11px;fill:#444}
.chart-strong,.chart-low-text{font-weight:600;fill:#000}
.chart-axis{stroke:#555}.chart-grid{stroke:#999}
.chart-limit{stroke:#000;stroke-dasharray:3 2}
.chart-unknown{stroke:#555;stroke-dasharray:2 3}
.chart-span{stroke:#444;stroke-width:6;opacity:.3}
.chart-dot{fill:#fff;stroke:#222;stroke-width:1.75}.chart-low{fill:#000;stroke:#000}
.chart-line{fill:none;stroke:#000;stroke-width:1.75}.chart-last,.chart-own{fill:#000}
.chart-column{fill:#777}.chart-marked{fill:#000}
.chart-area{fill:#eee}.chart-peer{fill:#fff;stroke:#555;stroke-width:1.5}
`

/** The same chart as a file that stands by itself. */
export function chartOnPaper(drawn: ReactElement): string {
  const markup = renderToStaticMarkup(drawn)
  const opening = markup.indexOf('>')
  const head = markup.slice(0, opening).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  return `${head}><style>${paperStyle}</style>${markup.slice(opening + 1)}`
}
