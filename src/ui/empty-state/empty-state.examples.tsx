import { LinkButton } from '../button/button.tsx'
import type { Examples } from '../gallery/examples.ts'
import { EmptyState } from './empty-state.tsx'

export const emptyStateExamples: Examples = {
  name: 'EmptyState',
  title: 'Пустой экран учит',
  examples: [
    {
      title: 'Чего нет, из чего берётся, с чего начать',
      body: (
        <EmptyState
          title="Дорожной карты ещё нет"
          actions={
            <>
              <LinkButton kind="main" href="#EmptyState">
                Взять карту 2024/25
              </LinkButton>
              <LinkButton href="#EmptyState">Принять из Word</LinkButton>
            </>
          }
        >
          <p>
            Она строится от выводов диагностики. Возьмите прошлогоднюю, примите из Word или начните
            с образца из пяти разделов.
          </p>
        </EmptyState>
      ),
    },
  ],
}
