import { Badge } from '../badge/badge.tsx'
import { LinkButton } from '../button/button.tsx'
import type { Examples } from '../gallery/examples.ts'
import { Mark } from '../mark/mark.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Chain } from './page-head.tsx'

export const pageHeadExamples: Examples = {
  name: 'PageHead',
  title: 'Заголовок страницы, путь и нить',
  note: 'Под заголовком – из чего объект следует и к чему ведёт. Целиком заголовок виден в начале этой страницы.',
  examples: [
    {
      title: 'Путь к странице',
      body: (
        <Breadcrumbs
          crumbs={[
            { label: 'Рабочий стол', href: '#PageHead' },
            { label: 'Школы', href: '#PageHead' },
            { label: 'СОШ № 7' },
          ]}
        />
      ),
    },
    {
      title: 'Нить: следует из, ведёт к',
      wide: true,
      body: (
        <Chain
          from={
            <>
              <a href="#PageHead">загрузка № 48</a> и 6 прежних;{' '}
              <a href="#PageHead">правила, ред. 3</a>
            </>
          }
          to={
            <>
              <a href="#PageHead">приказ о перечне</a> <Badge kind="draft">черновик</Badge>
            </>
          }
          more={[
            { term: 'Утверждает', text: 'Громова Е. В., до 15.09.2025' },
            { term: 'Нет следующего шага', text: <Mark kind="break">1 рекомендация</Mark> },
          ]}
        />
      ),
    },
    {
      title: 'Действия заголовка',
      body: (
        <div className="row">
          <LinkButton href="#PageHead">Что если</LinkButton>
          <LinkButton href="#PageHead" kind="main">
            К утверждению
          </LinkButton>
        </div>
      ),
    },
  ],
}
