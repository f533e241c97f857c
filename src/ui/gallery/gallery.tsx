import { PageHead } from '../page-head/page-head.tsx'
import { allExamples } from './all-examples.ts'
import type { Example, Examples } from './examples.ts'

/** «Правила оформления»: every component with its named examples. */
export function Gallery() {
  return (
    <>
      <title>Правила оформления – Опора</title>
      <PageHead
        title="Правила оформления на одной странице"
        lead="Спокойно, плотно, точно: хорошая бумага министерства. Здесь каждая часть страницы со своими примерами; район, школы и люди вымышлены."
      />
      <nav className="gallery-contents" aria-label="Части">
        <ul>
          {allExamples.map((part) => (
            <li key={part.name}>
              <a href={`#${part.name}`}>{part.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {allExamples.map((part) => (
        <GalleryPart key={part.name} part={part} />
      ))}
    </>
  )
}

export function GalleryPart({ part }: { part: Examples }) {
  return (
    <section className="section" id={part.name} aria-labelledby={`${part.name}-title`}>
      <div className="section-head">
        <h2 id={`${part.name}-title`}>{part.title}</h2>
        <span className="note cell">{part.name}</span>
      </div>
      {part.note === undefined ? null : <p className="second gallery-note">{part.note}</p>}
      <div className="gallery-examples">
        {part.examples.map((example) => (
          <GalleryExample key={example.title} example={example} />
        ))}
      </div>
    </section>
  )
}

export function GalleryExample({ example }: { example: Example }) {
  return (
    <div className={example.wide ? 'gallery-example gallery-wide' : 'gallery-example'}>
      <p className="note gallery-title">{example.title}</p>
      {example.body}
    </div>
  )
}
