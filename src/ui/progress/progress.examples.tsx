import type { Examples } from '../gallery/examples.ts'
import { JobProgress, ProgressBar } from './progress.tsx'

export const progressExamples: Examples = {
  name: 'Progress',
  title: 'Ход работы',
  examples: [
    {
      title: 'Долгая работа: страницу можно покинуть',
      body: (
        <JobProgress
          state="running"
          label="Читаем файлы"
          done={4}
          total={7}
          refreshHref="#Progress"
        />
      ),
    },
    {
      title: 'Ещё не сосчитано',
      body: <ProgressBar label="Ждёт очереди" done={0} total={null} />,
    },
    {
      title: 'Не вышло: почему и что делать',
      body: (
        <JobProgress
          state="failed"
          label="Запись прервана"
          done={0}
          total={7}
          refreshHref="#Progress"
          outcome="Сервер остановлен во время записи. Ничего не записано; запустите загрузку снова."
        />
      ),
    },
  ],
}
